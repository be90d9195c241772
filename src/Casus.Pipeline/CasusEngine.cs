using Casus.Coding;
using Casus.Coding.Relations;
using Casus.Coding.Rules;
using Casus.Extraction;
using Casus.Language.Conllu;
using Casus.Language.Languages;
using Casus.Ledger.Changes;
using Casus.Packs;
using Casus.Pipeline.Loading;
using Casus.Pipeline.Reading;
using Casus.Pipeline.Running;
using Casus.Resolution.Mentions;
using Casus.Resolution.Origins;
using Casus.Resolution.Stories;

namespace Casus.Pipeline;

/// <summary>All rooms between the sources and the ledger, loaded and in order. Immutable and safe to share between threads.</summary>
public sealed class CasusEngine
{
    private readonly AnnotatorChain chain;

    // With the layers that only some commands ask for.
    private readonly AnnotatorChain whole;
    private readonly Coder coder;
    private readonly LanguageEngine language;
    private readonly ReadingMaker readings;

    internal CasusEngine(
        Codebook codebook, Extractors extractors, AnnotatorChain chain, Coder coder, RelationCoder relations, LanguageEngine language, RuleSet rules, TermBackground background, OriginWords origins, string dataVersion)
    {
        Codebook = codebook;
        Extractors = extractors;
        Rules = rules;
        DataVersion = dataVersion;
        Relations = relations;
        this.chain = chain;
        whole = language.Triggers is { } triggers ? new AnnotatorChain([.. chain.Annotators, triggers]) : chain;
        this.language = language;
        this.coder = coder;
        Background = background;
        readings = new ReadingMaker(background, origins);
    }

    /// <summary>Version of Casus.</summary>
    public static string CasusVersion => typeof(CasusEngine).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Version of the data.</summary>
    public string DataVersion { get; }

    /// <summary>What can be coded.</summary>
    public Codebook Codebook { get; }

    /// <summary>Bytes to documents.</summary>
    public Extractors Extractors { get; }

    /// <summary>The coding rules.</summary>
    public RuleSet Rules { get; }

    /// <summary>How common terms are in news at large.</summary>
    internal TermBackground Background { get; }

    /// <summary>What was learned about when two mentions tell one happening; loaded when it is first asked for.</summary>
    /// <exception cref="InvalidDataException">The model is missing or broken.</exception>
    public MentionModel Mentions => LoadMentions.Value;

    internal Lazy<MentionModel> LoadMentions { private get; init; } = new(() => throw new InvalidDataException("the engine was made without a model of mentions"));

    /// <summary>Codes a given pair of parties in a sentence.</summary>
    public RelationCoder Relations { get; }

    /// <summary>The annotators, in the order in which they run; each can be measured alone.</summary>
    internal IReadOnlyList<IAnnotator> Annotators => chain.Annotators;

    /// <summary>True when the words that tell events of any kind can be found, coded or not.</summary>
    public bool FindsTriggers => whole != chain;

    /// <summary>The same with those that only some commands ask for, at the end.</summary>
    internal IReadOnlyList<IAnnotator> AllAnnotators => whole.Annotators;

    /// <summary>Annotates a document with all layers that coding reads.</summary>
    /// <param name="document">The document.</param>
    public AnnotatedDocument Annotate(Document document)
    {
        var annotated = new AnnotatedDocument(document);
        chain.Annotate(annotated);
        return annotated;
    }

    /// <summary>The same with the words that tell events of any kind, where <see cref="FindsTriggers"/>.</summary>
    /// <param name="document">The document.</param>
    public AnnotatedDocument AnnotateWithTriggers(Document document)
    {
        var annotated = new AnnotatedDocument(document);
        whole.Annotate(annotated);
        return annotated;
    }

    /// <summary>A function that annotates documents with one layer and what that needs, and no more.</summary>
    /// <typeparam name="TLayer">The layer.</typeparam>
    public Func<Document, AnnotatedDocument> AnnotatorFor<TLayer>()
    {
        var part = whole.For(typeof(TLayer));
        return document =>
        {
            var annotated = new AnnotatedDocument(document);
            part.Annotate(annotated);
            return annotated;
        };
    }

    /// <summary>Codes an annotated document.</summary>
    /// <param name="document">The document with all layers.</param>
    public CodedReport Code(AnnotatedDocument document) => coder.Code(document);

    /// <summary>True when the document's language has an engine.</summary>
    /// <param name="document">The document.</param>
    public bool CanCode(Document document) => Extractors.Languages!.Value.HasEngine(document);

    /// <summary>Tags and parses a CoNLL-U file anew, keeping its sentences and tokens.</summary>
    /// <param name="name">The file's name, for problems.</param>
    /// <param name="conllu">Its text.</param>
    /// <param name="output">Where the new CoNLL-U goes.</param>
    /// <returns>The broken sentences, each with its line.</returns>
    public IReadOnlyList<Problem> Reparse(string name, string conllu, TextWriter output)
    {
        var problems = new List<Problem>();
        using var reader = new StringReader(conllu);
        var document = new List<ConlluSentence>();
        var isDocument = false;
        foreach (var sentence in ConlluReader.Read(reader, name))
        {
            if (!sentence.IsOk)
            {
                problems.Add(sentence.Problem);
                continue;
            }

            // Sentences before the first document's mark need not belong together.
            if (sentence.Value.BeginsDocument || !isDocument)
            {
                WriteAnew(document, output);
            }

            isDocument |= sentence.Value.BeginsDocument;
            document.Add(sentence.Value);
        }

        WriteAnew(document, output);
        return problems;
    }

    private void WriteAnew(List<ConlluSentence> document, TextWriter output)
    {
        foreach (var sentence in language.Annotate(document))
        {
            ConlluWriter.Write(output, sentence);
        }

        document.Clear();
    }

    /// <summary>Codes given pairs of parties, in the order of the rows.</summary>
    /// <param name="rows">Rows with the columns sentence, source and target.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public IAsyncEnumerable<(TableRow Row, EventCode Code, RuleId Rule)> RelateAsync(IEnumerable<TableRow> rows, CancellationToken cancellationToken) =>
        OrderedParallel.RunAsync(
            rows.ToAsyncEnumerable(),
            row =>
            {
                var sentence = Annotate(new Document(row.Where, row["sentence"]));
                var (code, rule) = Relations.Best(sentence, row["source"], row["target"]);
                return (row, code, rule);
            },
            Environment.ProcessorCount * 4,
            cancellationToken);

    /// <summary>Runs every rule's yes and no sentences.</summary>
    /// <returns>The examples that do not come out as their rule says, each with file and line.</returns>
    public IEnumerable<Problem> CheckRules() => new RuleExamples(coder, sentence => Annotate(new Document("example", sentence))).Run(Rules);

    internal ChangeStamp Stamp(TimeProvider time) => new(time.GetUtcNow(), CasusVersion, DataVersion);

    internal (RawReport? Raw, Outcome<EngineReading> Outcome) Read(Outcome<RawReport> raw) => raw.IsOk
        ? (raw.Value, OneDocument.Try(raw.Value.Where, () => Read(raw.Value)))
        : (null, raw.Problem);

    private Outcome<EngineReading> Read(RawReport raw)
    {
        var extracted = Extractors.Extract(raw);
        if (!extracted.IsOk)
        {
            return extracted.Problem;
        }

        var document = extracted.Value;
        return new EngineReading(raw, document, CanCode(document) ? ReadCoded(document) : readings.MakeUncoded(document), ContentDigest.Of(document.Text));
    }

    private ReportReading ReadCoded(Document document)
    {
        var annotated = Annotate(document);
        return readings.Make(annotated, coder.Code(annotated));
    }
}
