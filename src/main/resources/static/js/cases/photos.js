// Photo fields: shows what was chosen, lets single ones go, makes large ones smaller before they are sent.
const SHRINK_FROM = 2 * 1024 * 1024;
const MOST_BYTES = 10 * 1024 * 1024;
const LONGEST_SIDE = 2560;

document.querySelectorAll('[data-photos]').forEach(take);
document.addEventListener('gezhi:fields', (fresh) => fresh.target.querySelectorAll('[data-photos]').forEach(take));

function take(field) {
  if (field.dataset.taken) return;
  field.dataset.taken = 'yes';
  const input = field.querySelector('input[type=file]');
  const list = field.querySelector('[data-previews]');
  const problem = field.querySelector('[data-problem]');
  let files = [];

  input.addEventListener('change', async () => {
    const trouble = [];
    field.querySelector('[data-again]')?.remove();
    for (const file of [...input.files]) trouble.push(await add(file));
    say([...new Set(trouble)].filter(Boolean).join(' '));
    hand();
  });

  // Gives what is wrong with the file, or nothing when it was taken: what this browser cannot show would only be refused later.
  async function add(file) {
    if (files.length >= Number(field.dataset.most)) return field.dataset.tooMany;
    if (!(await isPicture(file))) return field.dataset.unreadable.replace('{0}', file.name);
    const kept = file.size > SHRINK_FROM ? await shrink(file) : file;
    if (kept.size > MOST_BYTES) return field.dataset.tooLarge.replace('{0}', file.name);
    files.push(kept);
    return '';
  }

  function hand() {
    const carrier = new DataTransfer();
    files.forEach((file) => carrier.items.add(file));
    input.files = carrier.files;
    list.replaceChildren(...files.map(preview));
  }

  function preview(file) {
    const item = document.createElement('li');
    const picture = document.createElement('img');
    picture.alt = file.name;
    picture.src = URL.createObjectURL(file);
    picture.onload = () => URL.revokeObjectURL(picture.src);
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.textContent = field.dataset.remove;
    remove.setAttribute('aria-label', `${field.dataset.remove} ${file.name}`);
    remove.addEventListener('click', () => {
      files = files.filter((other) => other !== file);
      hand();
      input.focus();
    });
    item.append(picture, remove);
    return item;
  }

  function say(words) {
    problem.textContent = words;
    problem.hidden = words === '';
  }
}

async function isPicture(file) {
  const picture = document.createElement('img');
  picture.src = URL.createObjectURL(file);
  try {
    await picture.decode();
    return true;
  } catch {
    return false;
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}

async function shrink(file) {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' }) : file;
  } catch {
    return file; // the server says what is wrong with it
  }
}
