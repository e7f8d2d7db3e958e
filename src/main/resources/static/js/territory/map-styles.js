// How the map looks: calm areas, thin lines, status by shape as well as colour.
const ol = window.ol;
const FONT = '"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif';
const ORDER = ['CITY', 'COUNTY', 'TOWNSHIP', 'COMMUNITY', 'GRID'];
const LINE = { CITY: ['#26323f', 2.5], COUNTY: ['#46566a', 2], TOWNSHIP: ['#5d6f83', 1.4], COMMUNITY: ['#7b8a99', 0.9], GRID: ['#a3adb8', 0.6] };
const GROUND = ['#e3ece4', '#e9eadd', '#dfe8ea', '#ece6df', '#e2e4ee', '#e6ece0'];

// Neighbours get different calm grounds by their code; the choice stays the same while zooming.
function ground(code) {
  const parent = code.length > 9 ? code.slice(0, -3) : code;
  let sum = 0;
  for (const digit of parent) sum = (sum * 7 + Number(digit)) % 1009;
  return GROUND[sum % GROUND.length];
}

function hatch() {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const pen = tile.getContext('2d');
  pen.fillStyle = '#e9e2f2';
  pen.fillRect(0, 0, 8, 8);
  pen.strokeStyle = '#7a5ca8';
  pen.lineWidth = 1.2;
  for (const shift of [-8, 0, 8]) {
    pen.moveTo(shift, 8);
    pen.lineTo(shift + 8, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat');
}

export function styleOf(state) {
  const dedicated = new ol.style.Fill({ color: hatch() });
  const cache = new Map();
  const once = (key, make) => {
    if (!cache.has(key)) cache.set(key, make());
    return cache.get(key);
  };
  const stroke = (level) => new ol.style.Stroke({ color: LINE[level][0], width: LINE[level][1] });
  const area = (feature) => {
    const code = String(feature.get('code') ?? feature.getId());
    if (code === state.chosen) {
      return once('chosen', () => new ol.style.Style({
        zIndex: 3, fill: new ol.style.Fill({ color: 'rgba(29,95,180,.28)' }), stroke: new ol.style.Stroke({ color: '#1d5fb4', width: 3 }),
      }));
    }
    const level = feature.get('level');
    if (state.chosen && code.startsWith(state.chosen)) {
      return once(`within${level}`, () => new ol.style.Style({
        zIndex: 2, fill: new ol.style.Fill({ color: 'rgba(29,95,180,.18)' }), stroke: stroke(level),
      }));
    }
    const special = feature.get('kind') === 'DEDICATED';
    return once(special ? 'dedicated' : level + ground(code), () => new ol.style.Style({
      zIndex: 1, fill: special ? dedicated : new ol.style.Fill({ color: ground(code) }), stroke: stroke(level),
    }));
  };
  const line = (feature) => once(`line${feature.get('level')}`, () => new ol.style.Style({
    zIndex: 10 - ORDER.indexOf(feature.get('level')), stroke: stroke(feature.get('level')),
  }));
  const label = (feature) => new ol.style.Style({
    zIndex: 20,
    text: new ol.style.Text({
      text: shorten(feature.get('name')), font: fontOf(feature.get('level')), overflow: true,
      fill: new ol.style.Fill({ color: '#1f2933' }), stroke: new ol.style.Stroke({ color: 'rgba(255,255,255,.9)', width: 3 }),
    }),
  });
  const unit = (feature, resolution) => {
    const chosen = String(feature.get('code') ?? feature.getId()) === state.chosen;
    const near = resolution < 1;
    return new ol.style.Style({
      zIndex: chosen ? 16 : 15,
      image: new ol.style.Circle({ declutterMode: 'none', radius: chosen ? 8 : 4, fill: new ol.style.Fill({ color: chosen ? '#c2410c' : '#1d5fb4' }), stroke: new ol.style.Stroke({ color: '#fff', width: 1.5 }) }),
      text: near ? new ol.style.Text({ text: feature.get('name'), font: `12px ${FONT}`, offsetY: 14, fill: new ol.style.Fill({ color: '#1f2933' }), stroke: new ol.style.Stroke({ color: '#fff', width: 3 }) }) : undefined,
    });
  };
  const draw = { area, line, label, unit };
  return (feature, resolution) => draw[feature.get('layer')]?.(feature, resolution);
}

function fontOf(level) {
  return ORDER.indexOf(level) <= 2 ? `600 14px ${FONT}` : `12px ${FONT}`;
}

// On the map a committee's title is noise: 太平社区居委会 is 太平社区 there.
function shorten(name) {
  return name.replace(/(居民委员会|村民委员会|居委会|委会)$/, '');
}

const STATUS = {
  GREEN: { color: '#1a7f37', points: 0 },
  AMBER: { color: '#9a6200', points: 3 },
  RED: { color: '#c01c28', points: 4 },
  GREY: { color: '#68727e', points: 0 },
};

// Green is a dot, amber a triangle, red a square, grey a ring; a count is a disc that grows with it.
export function styleOfPoint(feature) {
  if (feature.get('count')) return styleOfCount(feature.get('count'), feature.get('status'));
  const name = feature.get('status') in STATUS ? feature.get('status') : 'GREY';
  const { color, points } = STATUS[name];
  const white = new ol.style.Stroke({ color: '#fff', width: 1.5 });
  const fill = new ol.style.Fill({ color: name === 'GREY' ? '#fff' : color });
  const edge = name === 'GREY' ? new ol.style.Stroke({ color, width: 2.5 }) : white;
  const image = points
    ? new ol.style.RegularShape({ points, radius: 9, angle: points === 4 ? Math.PI / 4 : 0, fill, stroke: edge })
    : new ol.style.Circle({ radius: 7, fill, stroke: edge });
  return new ol.style.Style({ image });
}

// Above the point, so that the name of the place stays readable; where discs overlap, the larger number lies on top.
function styleOfCount(count, worst) {
  const radius = 11 + 4 * Math.log10(count);
  const rise = radius + 7;
  return new ol.style.Style({
    zIndex: count,
    image: new ol.style.Circle({
      radius, displacement: [0, rise], fill: new ol.style.Fill({ color: STATUS[worst]?.color ?? '#46566a' }), stroke: new ol.style.Stroke({ color: '#fff', width: 1.5 }),
    }),
    text: new ol.style.Text({ text: String(count), offsetY: 1 - rise, font: `600 13px ${FONT}`, fill: new ol.style.Fill({ color: '#fff' }) }),
  });
}
