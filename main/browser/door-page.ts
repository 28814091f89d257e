/** The page for a browser that was not let in: what this is and how to get in. Shown before any of the window's files are. */

export const doorPage = `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Coterm</title></head>
<body>
<main>
<h1>Open Coterm from its own address</h1>
<p>Coterm is running here, but this browser has not been let in. Nothing was changed.</p>
<p>Open the whole address that Coterm printed when it started, with the part after “token=”.
To see it again, run <code>coterm serve</code> once more: it shows the one that is running.</p>
</main>
</body>
</html>
`;
