using System.Text.Json;

namespace Afterset.Server.Accounts;

/// <summary>A name and its password.</summary>
sealed record PasswordSignIn(string Name, string Password);

/// <summary>A name and one of its recovery codes.</summary>
sealed record RecoverySignIn(string Name, string Code);

/// <summary>What a browser answered to the passkey options: the result of credential.toJSON().</summary>
sealed record PasskeyAnswer(JsonElement Credential);

/// <summary>For whom a first passkey is to be made.</summary>
sealed record FirstPasskey(string Token, string Name);

/// <summary>A further passkey.</summary>
/// <param name="Credential">The result of credential.toJSON().</param>
/// <param name="Name">What you call it, such as "phone".</param>
sealed record NewPasskey(JsonElement Credential, string Name);

/// <summary>A new password.</summary>
/// <param name="Current">The one so far; null when there is none, which needs a sign-in of the last 15 minutes.</param>
/// <param name="New">At least 12 characters.</param>
sealed record PasswordChange(string? Current, string New);

/// <summary>Your name once more, so that nothing is erased by mistake.</summary>
sealed record EraseAccount(string Name);

/// <summary>Your account.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name to sign in with.</param>
/// <param name="IsServerOwner">Whether you may invite people.</param>
/// <param name="HasPassword">Whether a password is set.</param>
/// <param name="Passkeys">How many passkeys you have.</param>
/// <param name="RecoveryCodesLeft">How many recovery codes are not used yet.</param>
sealed record Me(Guid Id, string Name, bool IsServerOwner, bool HasPassword, int Passkeys, int RecoveryCodesLeft);

/// <summary>A passkey of yours.</summary>
/// <param name="Id">Names it when it is removed.</param>
/// <param name="Name">What you call it.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="IsBackedUp">Whether your devices keep a copy of it elsewhere.</param>
sealed record PasskeyInfo(string Id, string Name, DateTimeOffset CreatedAt, bool IsBackedUp);

/// <summary>Codes that each let you in once. They are shown this once.</summary>
sealed record NewRecoveryCodes(IReadOnlyList<string> Codes);
