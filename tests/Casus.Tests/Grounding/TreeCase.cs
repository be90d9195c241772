using Casus.Tests.Support;
using Xunit;

namespace Casus.Tests.Grounding;

/// <summary>
/// One case of a <c>.cases</c> file: sentences with their trees and names, and what is expected. Lines:
/// <c>case</c> name; <c>published</c> day; <c>sentence</c> text; <c>tree</c> form|lemma|UPOS|XPOS|head|deprel ... (head 1-based, 0 the
/// root); <c>name</c> text = kind; <c>role</c> name = role, or name = role @ country; every other line is an expectation: its first word, then the rest.
/// </summary>
internal sealed class TreeCase(string name, string where)
{
    private readonly List<string> sentences = [];
    private readonly List<string[]> trees = [];
    private readonly List<(int Sentence, string Text, NameKind Kind)> names = [];
    private readonly List<(int Sentence, string Name, string Role, string? Country)> roles = [];

    public string Name { get; } = name;

    public string Where { get; } = where;

    public string? Published { get; private set; }

    /// <summary>The expectations: line, first word, rest.</summary>
    public List<(int Line, string Word, string Said)> Expected { get; } = [];

    public static IReadOnlyList<TreeCase> Read(string file)
    {
        var cases = new List<TreeCase>();
        int line = 0;
        foreach (string text in File.ReadLines(Repository.PathOf("tests", "Casus.Tests", "Grounding", file)))
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            int space = text.IndexOf(' ', StringComparison.Ordinal);
            string word = text[..space], rest = text[(space + 1)..];
            if (word == "case")
            {
                cases.Add(new TreeCase(rest, $"{file}:{line}"));
            }
            else
            {
                cases[^1].Add(line, word, rest);
            }
        }

        Assert.NotEmpty(cases);
        return cases;
    }

    /// <summary>The report with tokens, sentences and names.</summary>
    public AnnotatedDocument ToDocument()
    {
        string text = string.Join('\n', sentences);
        var columns = new TokenColumns(trees.Sum(t => t.Length));
        var first = new int[sentences.Count + 1];
        var spans = new TextSpan[sentences.Count];
        int token = 0, at = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            first[s] = token;
            spans[s] = new TextSpan(at, at + sentences[s].Length);
            int inText = at;
            foreach (string cell in trees[s])
            {
                Fill(columns, token++, first[s], cell.Split('|'), text, ref inText);
            }

            at += sentences[s].Length + 1;
        }

        first[^1] = token;
        PublicationTime published = default;
        bool isDated = Published is not null && PublicationTime.TryParse(Published, out published);
        var document = new AnnotatedDocument(new Document(Name, text) { Published = isDated ? published : null });
        document.Add(columns.ToTable(text, Vocabulary.Empty));
        document.Add(new SentenceTable(first, spans));
        document.Add(new NameTable([.. names.Select(n => Mention(document, n)).OrderBy(m => m.Tokens.First)]));
        if (roles.Count > 0)
        {
            document.Add(new NameRoleTable([.. roles.Select(r => new NameRole(
                Tokens(document, r.Sentence, r.Name), Tokens(document, r.Sentence, r.Role), r.Country is null ? null : Tokens(document, r.Sentence, r.Country)))]));
        }

        return document;
    }

    /// <summary>The place of words in a document; <c>words@2</c> is their second place.</summary>
    public static TokenSpan Find(AnnotatedDocument document, string words)
    {
        int mark = words.LastIndexOf('@'), nth = mark < 0 ? 1 : words[mark + 1] - '0', at = -1;
        string text = mark < 0 ? words : words[..mark];
        for (int i = 0; i < nth; i++)
        {
            at = document.Text.IndexOf(text, at + 1, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{words}' is not in the text");
        }

        return document.Tokens.Covering(new TextSpan(at, at + text.Length));
    }

    private void Add(int line, string word, string rest)
    {
        switch (word)
        {
            case "published":
                Published = rest;
                break;
            case "sentence":
                sentences.Add(rest);
                break;
            case "tree":
                trees.Add(rest.Split(' '));
                break;
            case "name":
                int equals = rest.LastIndexOf(" = ", StringComparison.Ordinal);
                names.Add((sentences.Count - 1, rest[..equals], Enum.Parse<NameKind>(rest[(equals + 3)..])));
                break;
            case "role":
                string[] told = rest.Split(" = ", 2), of = told[1].Split(" @ ", 2);
                roles.Add((sentences.Count - 1, told[0], of[0], of.Length > 1 ? of[1] : null));
                break;
            default:
                Expected.Add((line, word, rest));
                break;
        }
    }

    private static void Fill(TokenColumns columns, int token, int first, string[] cells, string text, ref int inText)
    {
        Assert.Equal(6, cells.Length);
        int start = text.IndexOf(cells[0], inText, StringComparison.Ordinal);
        Assert.True(start >= 0, $"'{cells[0]}' is not in the sentence");
        columns.Starts[token] = start;
        columns.Ends[token] = inText = start + cells[0].Length;
        columns.Lemmas[token] = cells[1];
        Assert.True(UniversalPosNames.TryParse(cells[2], out columns.Upos[token]), cells[2]);
        columns.Xpos[token] = cells[3];
        int head = int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture);
        columns.Heads[token] = head == 0 ? -1 : first + head - 1;
        Assert.True(DependencyRelationNames.TryParse(cells[5], out columns.Relations[token]), cells[5]);
    }

    private static NameMention Mention(AnnotatedDocument document, (int Sentence, string Text, NameKind Kind) name) =>
        new(Tokens(document, name.Sentence, name.Text), name.Kind);

    private static TokenSpan Tokens(AnnotatedDocument document, int sentence, string words)
    {
        int at = document.Text.IndexOf(words, document.Sentences.Span(sentence).Start, StringComparison.Ordinal);
        return document.Tokens.Covering(new TextSpan(at, at + words.Length));
    }
}
