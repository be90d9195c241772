using Casus.Language.Tagging;

namespace Casus.Language.Names;

/// <summary>What the name tagger reads of a document; row i of each column is token i.</summary>
/// <param name="Words">Hashed words.</param>
/// <param name="Tags">Tag keys.</param>
/// <param name="Hints">Kinds of <see cref="NameWords"/>, one bit a kind.</param>
internal readonly record struct NameInput(WordKeys Words, uint[] Tags, uint[] Hints);
