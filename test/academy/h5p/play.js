const place = document.getElementById('h5p');
const { H5P } = window.H5PStandalone;
await new H5P(place, {
  h5pJsonPath: '/h5p/content',
  frameJs: '/vendor/h5p-frame.js',
  frameCss: '/vendor/h5p.css',
});
