// The pages of accounts. Plain DOM, nothing to build: each page names itself in <body data-page>.

const byId = id => document.getElementById(id);
const recentSignInNeeded = "urn:afterset:recent-sign-in-needed";

class Refused extends Error {
  constructor(problem, status) {
    super(problem.errors ? Object.values(problem.errors).flat().join(" ") : problem.detail ?? "The server did not do it.");
    this.status = status;
    this.type = problem.type;
  }
}

async function ask(method, address, body) {
  let response;
  try {
    response = await fetch(address, {
      method,
      headers: { "X-Afterset": "1", ...(body === undefined ? {} : { "Content-Type": "application/json" }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Refused({ detail: "The server cannot be reached. Nothing was changed." }, 0);
  }
  const text = await response.text();
  let answer = {};
  try {
    answer = text ? JSON.parse(text) : {};
  } catch {
    // Something between us and the server answered.
  }
  if (!response.ok) throw new Refused(answer, response.status);
  return answer;
}

function say(text, wrong = false) {
  const message = byId("message");
  message.textContent = text;
  message.classList.toggle("wrong", wrong);
  message.hidden = false;
  message.scrollIntoView({ block: "nearest" });
}

function sayRefusal(problem) {
  if (problem.type === recentSignInNeeded) {
    say("For this, sign in again first. ", true);
    byId("message").append(make("a", { href: "/sign-in", textContent: "Sign in" }));
    return;
  }
  // The browser's own errors: the person stopped, waited too long, or has no passkey here.
  const stopped = problem.name === "NotAllowedError" || problem.name === "AbortError";
  const has = problem.name === "InvalidStateError";
  say(stopped ? "No passkey was used. Try again, or choose another way."
    : has ? "This device has a passkey for this account already."
    : problem instanceof Refused ? problem.message
    : "The browser could not do it. Try another browser or another way.", true);
}

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// Runs one thing at a time: the button that started it is off meanwhile.
function on(form, action) {
  byId(form).addEventListener("submit", async event => {
    event.preventDefault();
    const buttons = [...event.target.querySelectorAll("button")];
    buttons.forEach(button => button.disabled = true);
    try {
      await action(new FormData(event.target), event.submitter, event.target);
    } catch (problem) {
      sayRefusal(problem);
    } finally {
      buttons.forEach(button => button.disabled = false);
    }
  });
}

const knowsPasskeys = () => typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function";

async function makePasskey(options) {
  const made = await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  return made.toJSON();
}

async function showPasskey(options) {
  const shown = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  return shown.toJSON();
}

// ---- By a one-time link

async function claimPage() {
  // Behind # it is not sent to any server, nor written into its logs.
  const token = location.hash.slice(1);
  let link;
  try {
    link = await ask("POST", "/api/invitations/look", { token });
  } catch (problem) {
    byId("lead").hidden = true;
    byId("other").hidden = false;
    return sayRefusal(problem);
  }

  const me = await ask("GET", "/api/account/me").catch(() => null);
  byId("lead").textContent = link.kind === "claim"
    ? "You are the first here. This account owns the server: it may invite others."
    : link.sharesAthlete ? "Somebody shares an athlete with you."
    : "You are invited to keep your journal here.";
  if (link.sharesAthlete && me) {
    byId("accept").hidden = false;
  } else if (link.kind === "share") {
    byId("lead").textContent += " Sign in first, then open the link again.";
    byId("other").hidden = false;
  } else {
    byId("join").hidden = false;
    byId("by-password").open = !knowsPasskeys();
    byId("passkey").hidden = !knowsPasskeys();
  }

  on("accept", async () => {
    await ask("POST", "/api/invitations/accept", { token });
    location.assign("/account");
  });
  on("join", async (form, button) => {
    const name = form.get("name");
    const answer = { token, name };
    // The enter key presses the first button, also for somebody who has just typed a password.
    if (button?.value === "password" || form.get("password") !== "")
      answer.password = form.get("password");
    else
      answer.passkey = await makePasskey(await ask("POST", "/api/account/register/passkey-options", { token, name }));
    await ask("POST", "/api/account/register", answer);
    location.assign("/account");
  });
}

// ---- Sign in

function signInPage() {
  byId("by-passkey").hidden = !knowsPasskeys();
  on("by-passkey", async () => {
    const credential = await showPasskey(await ask("POST", "/api/account/sign-in/passkey-options"));
    await ask("POST", "/api/account/sign-in/passkey", { credential });
    location.assign("/account");
  });
  on("by-password", async form => {
    await ask("POST", "/api/account/sign-in", { name: form.get("name"), password: form.get("password") });
    location.assign("/account");
  });
  on("by-code", async form => {
    await ask("POST", "/api/account/sign-in/recovery", { name: form.get("name"), code: form.get("code") });
    location.assign("/account");
  });
}

// ---- Account

const day = text => new Date(text).toLocaleDateString(undefined, { dateStyle: "medium" });

function rows(list, entries, nothing) {
  byId(list).replaceChildren(...(entries.length ? entries : [make("li", {}, make("span", { className: "quiet", textContent: nothing }))]));
}

function row(title, note, ...buttons) {
  return make("li", {}, make("span", {}, title, make("small", { textContent: note })), ...buttons);
}

// A second press confirms what cannot be undone.
function pressTwice(text, label, action) {
  const button = make("button", { type: "button", textContent: text });
  button.setAttribute("aria-label", label);
  button.addEventListener("click", async () => {
    if (button.dataset.sure !== "yes") {
      button.dataset.sure = "yes";
      button.textContent = "Sure?";
      setTimeout(() => { button.dataset.sure = ""; button.textContent = text; }, 5000);
      return;
    }
    button.disabled = true;
    try {
      await action();
    } catch (problem) {
      sayRefusal(problem);
    }
    button.disabled = false;
  });
  return button;
}

// An athlete of one's own opens to who may see it, its name, and its end.
function ownAthlete(athlete, me) {
  const people = make("ul", { className: "rows" });
  const name = make("input", { value: athlete.name, maxLength: 64, required: true });
  const rename = make("form", {}, make("label", {}, "Name", name), make("button", { type: "submit", textContent: "Save the name" }));
  rename.addEventListener("submit", async event => {
    event.preventDefault();
    try {
      await ask("PUT", `/api/athletes/${athlete.id}`, { name: name.value });
      await showAccount();
      say("The new name is saved.");
    } catch (problem) {
      sayRefusal(problem);
    }
  });
  const erase = pressTwice("Erase this athlete", `Erase the athlete ${athlete.name}`, async () => {
    await ask("DELETE", `/api/athletes/${athlete.id}`);
    await showAccount();
    say(`“${athlete.name}” is erased, with journal and files.`);
  });
  erase.className = "stern";
  const details = make("details", {},
    make("summary", {}, make("span", {}, athlete.name, make("small", { textContent: `yours, since ${day(athlete.createdAt)}` }))),
    make("p", { className: "quiet", textContent: "Who may see it:" }), people, rename, erase);
  details.addEventListener("toggle", () => details.open && showPeople(people, athlete, me).catch(sayRefusal));
  return make("li", {}, details);
}

async function showPeople(list, athlete, me) {
  const people = await ask("GET", `/api/athletes/${athlete.id}/people`);
  list.replaceChildren(...people.map(one => row(one.accountId === me.id ? `${one.name} (you)` : one.name,
    one.role === "owner" ? "everything" : "reads, changes nothing",
    ...(one.accountId === me.id ? [] : [pressTwice("Take back", `Take back ${one.name}'s access`, async () => {
      await ask("DELETE", `/api/athletes/${athlete.id}/people/${one.accountId}`);
      await showPeople(list, athlete, me);
      say(`${one.name} does not see “${athlete.name}” any more.`);
    })]))));
}

async function showAccount() {
  const [me, passkeys, athletes, keys, invitations] = await Promise.all([
    ask("GET", "/api/account/me"), ask("GET", "/api/account/passkeys"), ask("GET", "/api/athletes"), ask("GET", "/api/keys"),
    ask("GET", "/api/invitations"),
  ]);
  const own = athletes.filter(one => one.role === "owner");
  const nameOf = id => athletes.find(one => one.id === id)?.name ?? "an athlete";

  byId("who").textContent = me.name;
  byId("codes-left").textContent = me.recoveryCodesLeft === 0 ? "You have none." : `${me.recoveryCodesLeft} left.`;
  byId("password-state").textContent = me.hasPassword ? "A password is set." : "No password is set. You do not need one while you have a passkey.";
  byId("password-summary").textContent = me.hasPassword ? "Change the password" : "Set a password";
  byId("current-row").hidden = !me.hasPassword;
  const next = me.passkeys === 0 ? "Next: add a passkey. It is quicker than the password and cannot be guessed."
    : me.recoveryCodesLeft === 0 ? "Next: make recovery codes, so that a lost phone does not lock you out."
    : "";
  byId("next").textContent = next;
  byId("next").hidden = next === "";
  byId("add-passkey").hidden = !knowsPasskeys();

  rows("passkeys", passkeys.map(one => row(one.name, `added ${day(one.createdAt)}${one.isBackedUp ? ", kept by your devices' account" : ""}`,
    pressTwice("Remove", `Remove the passkey ${one.name}`, async () => {
      await ask("DELETE", `/api/account/passkeys/${one.id}`);
      await showAccount();
      say(`The passkey “${one.name}” is removed. You are signed out everywhere else.`);
    }))), "You have none.");
  rows("athletes", athletes.map(one => one.role === "owner" ? ownAthlete(one, me) : row(one.name, "shared with you to read")), "You have none.");
  rows("keys", keys.map(one => row(one.name,
    `${one.scopes.join(", ")}; ${one.athleteId ? nameOf(one.athleteId) : "all athletes"}; `
      + `${one.expiresAt ? `until ${day(one.expiresAt)}` : "does not end"}; ${one.lastUsedAt ? `last used ${day(one.lastUsedAt)}` : "never used"}`,
    pressTwice("Revoke", `Revoke the key ${one.name}`, async () => {
      await ask("DELETE", `/api/keys/${one.id}`);
      await showAccount();
      say(`The key “${one.name}” is revoked. It ended at once.`);
    }))), "You have none.");
  rows("invitations", invitations.map(one => row(one.athleteId ? `A link that shares ${nameOf(one.athleteId)}` : "A link that invites",
    `until ${day(one.expiresAt)}${one.role ? `, as ${one.role}` : ""}`,
    pressTwice("Withdraw", "Withdraw the link", async () => {
      await ask("DELETE", `/api/invitations/${one.id}`);
      await showAccount();
      say("The link is withdrawn.");
    }))), "No open links.");

  const choices = list => own.map(one => make("option", { value: one.id, textContent: `${list}${one.name}` }));
  byId("invite-athlete").replaceChildren(
    ...(me.isServerOwner ? [make("option", { value: "", textContent: "Nothing: they keep a journal of their own" })] : []), ...choices("My athlete "));
  byId("invite-athlete").dispatchEvent(new Event("change"));
  byId("key-athlete").replaceChildren(make("option", { value: "", textContent: "All that I may see" }), ...choices(""));
  document.querySelector("main").hidden = false;
}

async function accountPage() {
  byId("invite-athlete").addEventListener("change", event => byId("invite-role").disabled = event.target.value === "");
  try {
    await showAccount();
  } catch (problem) {
    if (problem.status === 401) return location.replace("/sign-in");
    document.querySelector("main").hidden = false;
    return sayRefusal(problem);
  }

  on("add-passkey", async (form, _, element) => {
    const credential = await makePasskey(await ask("POST", "/api/account/passkeys/options"));
    await ask("POST", "/api/account/passkeys", { credential, name: form.get("name") });
    element.reset();
    await showAccount();
    say("The passkey is added.");
  });
  on("make-codes", async () => {
    const { codes } = await ask("POST", "/api/account/recovery-codes");
    byId("codes").replaceChildren(...codes.map(code => make("li", { textContent: code })));
    byId("codes").hidden = false;
    await showAccount();
    say("Write these ten codes down now. They are not shown again.");
    byId("codes").scrollIntoView({ block: "center" });
  });
  on("add-athlete", async (form, _, element) => {
    await ask("POST", "/api/athletes", { name: form.get("name") });
    element.reset();
    await showAccount();
    say("The athlete is added.");
  });
  on("invite", async form => {
    const athleteId = form.get("athlete") || null;
    const made = await ask("POST", "/api/invitations", { athleteId, role: athleteId ? form.get("role") : null });
    byId("link").textContent = made.link;
    byId("link").hidden = false;
    await showAccount();
    say("Send this link to that person alone. It is not shown again.");
    byId("link").scrollIntoView({ block: "center" });
  });
  on("add-key", async form => {
    const days = form.get("days");
    const made = await ask("POST", "/api/keys", {
      name: form.get("name"), scopes: form.getAll("scopes"), athleteId: form.get("athlete") || null, expiresInDays: days ? Number(days) : null,
    });
    byId("secret").textContent = made.secret;
    byId("secret").hidden = false;
    await showAccount();
    say("Copy the key now. It is not shown again.");
    byId("secret").scrollIntoView({ block: "center" });
  });
  on("change-password", async (form, _, element) => {
    await ask("PUT", "/api/account/password", { current: form.get("current") || null, new: form.get("new") });
    element.reset();
    await showAccount();
    say("The new password holds from now on.");
  });
  on("sign-out", async () => {
    await ask("POST", "/api/account/sign-out");
    location.assign("/sign-in");
  });
  on("sign-out-everywhere", async () => {
    await ask("POST", "/api/account/sign-out-everywhere");
    location.assign("/sign-in");
  });
  on("erase", async form => {
    await ask("POST", "/api/account/erase", { name: form.get("name") });
    location.assign("/sign-in");
  });
}

({ claim: claimPage, "sign-in": signInPage, account: accountPage })[document.body.dataset.page]();
