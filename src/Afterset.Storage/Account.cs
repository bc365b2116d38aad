using Microsoft.AspNetCore.Identity;

namespace Afterset.Storage;

/// <summary>Someone who signs in. Owns athletes; knows nothing about a body.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Runs this server: may invite people. The first account is made so.</summary>
    public bool IsServerOwner { get; set; }
}
