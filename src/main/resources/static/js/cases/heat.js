// Where cases are many, over the divisions; the table below says the same in numbers.
const place = document.getElementById('heat');
const ol = window.ol;
if (place && ol) draw();

async function draw() {
  const outline = new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#8a94a0', width: 1 }) });
  const divisions = new ol.layer.VectorTile({
    source: new ol.source.VectorTile({
      format: new ol.format.MVT(),
      tileGrid: ol.tilegrid.createXYZ({ maxZoom: 16, tileSize: 512 }),
      url: place.dataset.tiles,
    }),
    style: (feature) => (feature.get('layer') === 'area' ? outline : undefined),
  });
  const source = new ol.source.Vector();
  const heat = new ol.layer.Heatmap({ source, blur: 22, radius: 12, weight: (feature) => feature.get('weight'), opacity: 0.8 });
  const map = new ol.Map({
    target: place,
    layers: [divisions, heat],
    controls: [new ol.control.Zoom({ zoomInTipLabel: place.dataset.zoomIn, zoomOutTipLabel: place.dataset.zoomOut }), new ol.control.ScaleLine()],
    view: new ol.View({ minZoom: 6, maxZoom: 17 }),
  });
  map.getView().fit(ol.proj.transformExtent(place.dataset.box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857'), { padding: [16, 16, 16, 16] });
  const answer = await fetch(place.dataset.cells);
  if (!answer.ok) return;
  const format = new ol.format.GeoJSON({ dataProjection: 'EPSG:4326', featureProjection: 'EPSG:3857' });
  source.addFeatures(format.readFeatures(await answer.json()));
  place.dataset.cellsShown = source.getFeatures().length;
}
