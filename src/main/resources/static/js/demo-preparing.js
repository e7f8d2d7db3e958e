// Looks every other second whether the city is there, and goes on to it.
setInterval(async () => {
  const answer = await fetch('/set-up', { redirect: 'manual' }).catch(() => null);
  if (answer?.type === 'opaqueredirect') location.assign('/');
}, 2000);
