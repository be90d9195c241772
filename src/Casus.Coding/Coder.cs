using Casus.Coding.Rules;

namespace Casus.Coding;

/// <summary>
/// Codes reports: who did what to whom, by the rules of one language. Needs the layers of tokens, sentences and actors; blocks,
/// times, places, quantities and attributions are used where they are there. Immutable and safe to share.
/// </summary>
public sealed class Coder
{
    private readonly RuleIndex index;
    private readonly Codebook codebook;

    /// <summary>Makes a coder.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="codebook">What can be coded.</param>
    /// <param name="vocabulary">The shared words; those of <see cref="RuleSet.Words"/> that it lacks are never found.</param>
    public Coder(RuleSet rules, Codebook codebook, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(vocabulary);
        this.codebook = codebook ?? throw new ArgumentNullException(nameof(codebook));
        index = new RuleIndex(rules, vocabulary);
    }

    /// <summary>The layers that must be there before <see cref="Code(AnnotatedDocument)"/>.</summary>
    public static IReadOnlyList<Type> Requires { get; } = [typeof(TokenTable), typeof(SentenceTable), typeof(ActorTable)];

    internal RuleIndex Index => index;

    /// <summary>Codes a report.</summary>
    /// <param name="document">The report with its layers.</param>
    /// <returns>Event mentions, claims and what was seen and not coded.</returns>
    /// <exception cref="ArgumentException">The report was annotated over another vocabulary.</exception>
    public CodedReport Code(AnnotatedDocument document) => Open(document, null).Code(null);

    internal CodedReport Code(AnnotatedDocument document, List<CodingTrace> trace) => Open(document, null).Code(trace);

    internal ReportCoder Open(AnnotatedDocument document, ActorTable? actors)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!ReferenceEquals(document.Tokens.Vocabulary, index.Vocabulary))
        {
            throw new ArgumentException($"Document '{document.Document.Id}' was annotated over another vocabulary than the coder's.", nameof(document));
        }

        return new ReportCoder(document, actors ?? document.Get<ActorTable>(), index, codebook);
    }
}
