/** The npm build of the pipwerks wrapper copies itself onto a CommonJS `exports`; in a page this object stands in for it. */
window.exports = {};
