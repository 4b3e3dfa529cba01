// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readManifest } from '../../../lib/capture/standards/ims-manifest.ts';

const read = (xml: string) => readManifest(new DOMParser().parseFromString(xml, 'application/xml'));

const older = `<?xml version="1.0"?>
<manifest identifier="M" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
 <organizations default="B">
  <organization identifier="A"><title>Old</title><item identifier="x" identifierref="R1"><title>x</title></item></organization>
  <organization identifier="B"><title> Golf
   explained </title>
   <item identifier="i1" identifierref="R1"><title>Playing</title></item>
   <item identifier="g"><title>A group</title>
    <item identifier="i2" identifierref="R2" parameters="?content=etiquette"><title>Etiquette</title></item>
    <item identifier="i3" identifierref="R2" parameters="content=quiz"><title>Quiz</title></item>
    <item identifier="i4" identifierref="ASSET"><title>Reading</title></item>
    <item identifier="i5" identifierref="GONE"><title>Nothing</title></item>
   </item>
  </organization>
 </organizations>
 <resources>
  <resource identifier="R1" type="webcontent" adlcp:scormtype="sco" href="playing/playing.html"><file href="playing/playing.html"/></resource>
  <resource identifier="R2" type="webcontent" adlcp:scormtype="SCO" href="shared/launch.html"/>
  <resource identifier="ASSET" type="webcontent" adlcp:scormtype="asset" href="reading.html"/>
 </resources>
</manifest>`;

test('the SCOs of the default organization are found in order, assets and groups are not', () => {
  expect(read(older)?.scos.map((sco) => sco.id)).toEqual([
    'playing/playing.html',
    'shared/launch.html?content=etiquette',
    'shared/launch.html?content=quiz',
  ]);
  expect(read(older)?.title).toMatch(/^Golf\s+explained$/);
});

test('SCORM 2004 writes scormType, may use prefixes and xml:base', () => {
  const manifest =
    read(`<cp:manifest xmlns:cp="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3">
 <cp:organizations><cp:organization identifier="A"><cp:item identifier="i" identifierref="R"/></cp:organization></cp:organizations>
 <cp:resources xml:base="content/"><cp:resource identifier="R" xml:base="one/" adlcp:scormType="sco" href="index.html?a=1#top"/></cp:resources>
</cp:manifest>`);
  expect(manifest).toEqual({
    scos: [{ id: 'content/one/index.html?a=1', path: 'content/one/index.html', query: 'a=1' }],
  });
});

test('two items with the same file are two SCOs', () => {
  const twice = older.replace('parameters="?content=etiquette"', '').replace('parameters="content=quiz"', '');
  expect(read(twice)?.scos.map((sco) => sco.id)).toEqual([
    'playing/playing.html',
    'shared/launch.html',
    'shared/launch.html#i3',
  ]);
});

test.each([
  ['no XML', 'hello'],
  ['another document', '<html><item/></html>'],
  ['no organization', '<manifest><organizations/></manifest>'],
  ['no SCO', older.replaceAll(/scormtype="sco"/gi, 'scormtype="asset"')],
  ['nothing', ''],
])('%s is no manifest', (_name, xml) => {
  expect(read(xml)).toBeUndefined();
});
