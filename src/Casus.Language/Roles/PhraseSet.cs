using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;

namespace Casus.Language.Roles;

/// <summary>Fixed phrases looked for anywhere in a block; one pass over the block tells that none of them is there.</summary>
[CollectionBuilder(typeof(PhraseSet), nameof(Create))]
internal sealed class PhraseSet : IEnumerable<string>
{
    private readonly string[] phrases;
    private readonly SearchValues<string> search;

    private PhraseSet(string[] phrases)
    {
        this.phrases = phrases;
        search = SearchValues.Create(phrases, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The phrases, in lower case.</summary>
    public ReadOnlySpan<string> Phrases => phrases;

    /// <summary>Makes a set.</summary>
    /// <param name="phrases">Phrases in lower case.</param>
    public static PhraseSet Create(ReadOnlySpan<string> phrases) => new(phrases.ToArray());

    /// <summary>True when a phrase may stand in the block: its letters do, with or without borders.</summary>
    /// <param name="block">The block.</param>
    public bool MayBeIn(ReadOnlySpan<char> block) => block.ContainsAny(search);

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)phrases).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
