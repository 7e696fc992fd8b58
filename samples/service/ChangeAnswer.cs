namespace CheckService;

/// <summary>A change of one cell.</summary>
/// <param name="Cell">Its address.</param>
/// <param name="From">What stands there; null for a blank.</param>
/// <param name="To">What would have to.</param>
internal sealed record ChangeAnswer(string Cell, decimal? From, decimal? To);
