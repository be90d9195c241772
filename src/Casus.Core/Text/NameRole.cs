namespace Casus;

/// <summary>
/// What a report says of a person beside the name: "Russian Foreign Minister Sergei Lavrov", "Sergei Lavrov, Russia's foreign
/// minister,", "Prime Minister Modi of India".
/// </summary>
/// <param name="Name">The tokens of the name: those of a <see cref="NameMention"/>, or its last ones where it holds a title too.</param>
/// <param name="Role">The tokens of the office or role, article and leading country left out: "Foreign Minister", "former Italian minister".</param>
/// <param name="Country">The word or words for a country beside it: "Russian", "Russia", "India"; null when none is said.</param>
public readonly record struct NameRole(TokenSpan Name, TokenSpan Role, TokenSpan? Country);
