// The server has the round: the phone need not keep it.
localStorage.removeItem(`round ${document.querySelector('[data-sent]').dataset.sent}`);
