namespace Afterset.Storage.Accounts;

/// <summary>What an account may do with an athlete.</summary>
public enum AccessRole
{
    /// <summary>Everything: the athlete, or a parent.</summary>
    Owner,

    /// <summary>Reads journal and plan, changes nothing: a coach, a therapist.</summary>
    Reader,
}
