namespace Casus.Grounding.Actors;

/// <summary>A word for a kind of party.</summary>
/// <param name="Lemma">The word or words.</param>
/// <param name="Sector">Its sector; empty when the words beside it decide.</param>
/// <param name="Kind">What the word names.</param>
/// <param name="IsGeneric">True when a more telling word beside it gives the sector ("army officials").</param>
internal sealed record RoleNoun(string Lemma, string Sector, RoleKind Kind, bool IsGeneric);
