/** English names of the analytics types of the Administrator client (AC-3), by their ids. */
export const analyticsTypeTexts = {
  'loud-sounds': 'Detection of loud sounds',
  'smoke-fire': 'Smoke and fire detection',
  'line-crossing': 'Line crossing detection',
  'camera-damage': 'Camera damage, overlap and vandalism detection',
  'zone-intrusion': 'Zone intrusion detection',
  'object-counting': 'Counting objects in an area',
  'visitor-counting': 'Visitor counting',
  'face-recognition': 'Face recognition',
  'licence-plates': 'Licence plate recognition',
  'container-numbers': 'Container number recognition',
} as const;
