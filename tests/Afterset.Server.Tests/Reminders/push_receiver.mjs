// Reads one push request as JSON from standard input, checks its VAPID token and decrypts its body with Node's own crypto,
// and prints what it found. Written from RFC 8188, 8291 and 8292 alone; shares nothing with the sender.
import crypto from "node:crypto";
import fs from "node:fs";

const { privateKey, auth, body, authorization } = JSON.parse(fs.readFileSync(0, "utf8"));

function decrypt(bytes) {
  const salt = bytes.subarray(0, 16);
  const recordSize = bytes.readUInt32BE(16);
  const senderKey = bytes.subarray(21, 21 + bytes[20]);
  const record = bytes.subarray(21 + bytes[20]);
  const receiver = crypto.createECDH("prime256v1");
  receiver.setPrivateKey(Buffer.from(privateKey, "base64url"));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), receiver.getPublicKey(), senderKey]);
  const input = crypto.hkdfSync("sha256", receiver.computeSecret(senderKey), Buffer.from(auth, "base64url"), info, 32);
  const key = Buffer.from(crypto.hkdfSync("sha256", Buffer.from(input), salt, "Content-Encoding: aes128gcm\0", 16));
  const nonce = Buffer.from(crypto.hkdfSync("sha256", Buffer.from(input), salt, "Content-Encoding: nonce\0", 12));
  const open = crypto.createDecipheriv("aes-128-gcm", key, nonce);
  open.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([open.update(record.subarray(0, -16)), open.final()]);
  const end = plain.lastIndexOf(2);
  if (plain.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("filling is not zero");
  return { text: plain.subarray(0, end).toString("utf8"), recordSize, recordLength: record.length };
}

function token(header) {
  const [, t, k] = /^vapid t=([^,]+), k=(.+)$/.exec(header);
  const [head, claims, signature] = t.split(".");
  const point = Buffer.from(k, "base64url");
  const key = crypto.createPublicKey({
    format: "jwk",
    key: { kty: "EC", crv: "P-256", x: point.subarray(1, 33).toString("base64url"), y: point.subarray(33).toString("base64url") },
  });
  const valid = crypto.verify("sha256", Buffer.from(`${head}.${claims}`), { key, dsaEncoding: "ieee-p1363" }, Buffer.from(signature, "base64url"));
  return { valid, key: k, head: JSON.parse(Buffer.from(head, "base64url")), claims: JSON.parse(Buffer.from(claims, "base64url")) };
}

console.log(JSON.stringify({ message: decrypt(Buffer.from(body, "base64url")), token: token(authorization) }));
