namespace Afterset.Import.ByHand;

/// <summary>Where reading stopped, and what was expected.</summary>
sealed record HandStop(int Position, string Expected);
