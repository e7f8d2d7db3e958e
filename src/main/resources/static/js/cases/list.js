// The filters stand open where there is room for them.
const box = document.querySelector('[data-wide-open]');
if (box && matchMedia('(min-width: 48rem)').matches) box.open = true;
