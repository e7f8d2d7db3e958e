// Photos of a form: several, made small before they are kept, for they wait on the phone and travel over a bad network.
const LONGEST_SIDE = 1920;
const SMALL = 400 * 1024;

export function photosOf(field, changed) {
  const input = field.querySelector('input[type=file]');
  const list = field.querySelector('ul');
  const problem = field.querySelector('[role=alert]');
  let photos = [];

  input.addEventListener('change', async () => {
    problem.textContent = '';
    for (const file of [...input.files]) {
      if (photos.length >= Number(field.dataset.most)) {
        problem.textContent = field.dataset.tooMany;
        break;
      }
      const photo = await small(file);
      if (photo) photos.push(photo);
      else problem.textContent = field.dataset.unreadable.replace('{0}', file.name);
    }
    input.value = '';
    show();
    changed();
  });

  function show() {
    list.replaceChildren(...photos.map((photo) => {
      const item = document.createElement('li');
      const picture = document.createElement('img');
      picture.src = URL.createObjectURL(photo);
      picture.onload = () => URL.revokeObjectURL(picture.src);
      picture.alt = '';
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.textContent = field.dataset.remove;
      remove.addEventListener('click', () => {
        photos = photos.filter((other) => other !== photo);
        show();
        changed();
      });
      item.append(picture, remove);
      return item;
    }));
  }

  return {
    get: () => photos,
    set: (given) => {
      photos = [...given];
      show();
    },
  };
}

// Null for what is no picture. The bytes are copied, for a file chosen from the camera may be gone when the network comes back.
async function small(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= SMALL && file.type === 'image/jpeg') {
      return new Blob([await file.arrayBuffer()], { type: 'image/jpeg' });
    }
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.82 });
  } catch {
    return null;
  }
}
