/** What every site's page does, whatever else runs in it: the test presses the button. */
document.currentScript.previousElementSibling.addEventListener('click', () => window.tellTest('pressed'));
window.tellTest('ready');
