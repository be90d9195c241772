namespace Casus.Language.Tagging;

/// <summary>The tags of a document's words as hashed keys, which later models read. Row i is token i.</summary>
/// <param name="Tags">Keys of both tags together.</param>
/// <param name="Upos">Keys of the universal word class.</param>
internal readonly record struct TagKeys(uint[] Tags, uint[] Upos);
