namespace Afterset.Evidence;

/// <summary>Why the plan says what it says. Made where the decision is made, never afterwards.</summary>
/// <param name="Rule">Id of the rule in data/ that caused it; `afterset explain` prints its card.</param>
/// <param name="Text">What it means here, for the person.</param>
public sealed record Reason(string Rule, string Text);
