using System.Text;

namespace Casus.Tests.Resolution.Mediations;

/// <summary>
/// An invented crisis of <c>Cases/en/mediations</c>: its reports, and the mediations with their steps that a reader finds in
/// them. A line "open" is such a step that Casus does not find yet, "wrong" one that it makes and should not, "may" one that
/// counts neither way; <c>*</c> stands for anything, <c>-</c> for a day that is not said, <c>|</c> for or.
/// </summary>
internal sealed class MediationHistory
{
    private readonly List<RawReport> reports = [];
    private readonly List<Expected> mediations = [];

    private MediationHistory(string name) => Name = name;

    /// <summary>Its file's name.</summary>
    public string Name { get; }

    /// <summary>Its reports, in the order in which they were published.</summary>
    public IReadOnlyList<RawReport> Reports => reports;

    /// <summary>What a reader finds.</summary>
    public IReadOnlyList<Expected> Mediations => mediations;

    /// <summary>One expected mediation; lists hold the lines as written.</summary>
    internal sealed record Expected(string Mediator, string[] Parties, string Stage)
    {
        public string? Answers { get; set; }

        public bool HasOpenAnswers { get; set; }

        public string? Ceasefire { get; set; }

        public string? Condition { get; set; }

        public List<(string Mark, string Step)> Steps { get; } = [];
    }

    /// <summary>Reads one file.</summary>
    public static MediationHistory Read(string path)
    {
        var history = new MediationHistory(Path.GetFileNameWithoutExtension(path));
        foreach (string part in File.ReadAllText(path).Split("\n== ")[1..])
        {
            string[] lines = part.TrimEnd().Split('\n');
            if (lines[0] == "expected")
            {
                history.Expect(lines[1..]);
                continue;
            }

            string[] head = lines[0].Split(' ', 3);
            byte[] text = Encoding.UTF8.GetBytes(string.Join('\n', lines[1..]));
            history.reports.Add(new RawReport(head[0], head[0], "text/plain", text)
            {
                Id = head[0],
                Published = PublicationTime.TryParse(head[1], out var published) ? published : throw new FormatException(head[1]),
                Publisher = head[2],
            });
        }

        return history;
    }

    /// <summary>True when a step is as a line says: "contact 2031-03-10 CHL &gt; PRY".</summary>
    public static bool Fits(string line, MediationStep step)
    {
        string[] parts = line.Split(' ');
        return step.Kind.ToString().Equals(parts[0], StringComparison.OrdinalIgnoreCase)
            && (parts[1] == "*" || parts[1].Split('|').Contains(step.On ?? "-"))
            && (parts[2] == "*" || parts[2] == string.Join('+', step.By))
            && (parts.Length < 5 || parts[4] == string.Join('+', step.To));
    }

    private void Expect(string[] lines)
    {
        List<Expected> current = [];
        foreach (string line in lines.Where(l => l != "none"))
        {
            string[] words = line.Split(' ');
            if (words[0] == "mediation" && words.Contains("between"))
            {
                // Lines of joint mediators hold for each of them.
                string[] parties = [.. words.SkipWhile(w => w != "between").Skip(1).SkipLast(1).Select(w => w.TrimEnd(':'))];
                current = [.. words[1].Split('+').Select(m => new Expected(m, parties, words[^1]))];
                mediations.AddRange(current);
                continue;
            }

            current.ForEach(m => Add(m, words[0], line));
        }
    }

    private static void Add(Expected mediation, string word, string line)
    {
        if (line.StartsWith("open answers", StringComparison.Ordinal))
        {
            mediation.HasOpenAnswers = true;
        }
        else if (word == "answers")
        {
            mediation.Answers = line[8..];
        }
        else if (word == "condition")
        {
            mediation.Condition = line[10..];
        }
        else if (word == "ceasefire" && !char.IsAsciiDigit(line[10]))
        {
            mediation.Ceasefire = line[10..];
        }
        else
        {
            bool isMarked = word is "open" or "wrong" or "may";
            mediation.Steps.Add((isMarked ? word : "", isMarked ? line[(word.Length + 1)..] : line));
        }
    }
}
