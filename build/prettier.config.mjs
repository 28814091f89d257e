/** One way of writing, so that nobody has to think about it. @type {import('prettier').Config} */
export default { singleQuote: true, printWidth: 120, trailingComma: 'all' };
