using System.Globalization;

namespace Casus.Resolution.Scoring;

/// <summary>
/// Every weight of joining, in log-odds (natural log): what a feature adds to the belief that two mentions tell one happening.
/// They stand in <c>join-weights.tsv</c> beside this file. Two mentions are joined when the sum is above <see cref="Threshold"/>
/// and nothing forbids it; what forbids a join (<see cref="JoinConflict"/>) has no weight and cannot be outvoted. The constants
/// here say how references, headlines and captions find their event; they are set by hand.
/// </summary>
internal static class JoinWeights
{
    /// <summary>The sum above which mentions are joined: a wrong join costs more than a missed one.</summary>
    public const double Threshold = 1.0;

    /// <summary>The sum above which a reference, headline or caption is taken to mean a group.</summary>
    public const double ReferenceThreshold = 0.0;

    /// <summary>
    /// Added for a reference that brings a date, place, figure or parties of its own (in place of the prior): some of them
    /// must agree.
    /// </summary>
    public const double FullReference = -1.0;

    /// <summary>Added for a bare reference, against a cluster told in its own report (in place of the prior).</summary>
    public const double ReferenceHere = 0.5;

    /// <summary>Added for a bare reference, against a cluster told elsewhere (in place of the prior).</summary>
    public const double ReferenceElsewhere = -2.3;

    /// <summary>Added for a reference to an attack that names its place, against a cluster told elsewhere (in place of the prior).</summary>
    public const double NamedReference = 3.0;

    /// <summary>Added for a violent act told again with its place, against a cluster told elsewhere (in place of the prior).</summary>
    public const double PlacedRetelling = -0.1;

    /// <summary>A reference that names only a place means no attack of other stories where two fit within this.</summary>
    public const double Ambiguous = 0.25;

    /// <summary>Added for a headline or standfirst, against a cluster of its own report (in place of the prior).</summary>
    public const double TitleHere = 1.5;

    /// <summary>Added for the nearest telling before a reference; divided by one more than the sentences between.</summary>
    public const double Nearness = 1.0;

    private const string Resource = "join-weights.tsv";

    private static readonly (double[] Weights, JoinGroup[] Groups) Table = Load();

    /// <summary>What a feature adds for each unit of its value.</summary>
    /// <param name="feature">The feature.</param>
    public static double Of(JoinFeature feature) => Table.Weights[(int)feature];

    /// <summary>The kind of comparison that a feature belongs to.</summary>
    /// <param name="feature">The feature.</param>
    public static JoinGroup Group(JoinFeature feature) => Table.Groups[(int)feature];

    private static (double[] Weights, JoinGroup[] Groups) Load()
    {
        using var stream = typeof(JoinWeights).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not part of the program.");
        using var reader = new StreamReader(stream);
        int count = Enum.GetValues<JoinFeature>().Length;
        double[] weights = new double[count];
        var groups = new JoinGroup[count];
        var seen = new HashSet<JoinFeature>();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length == 5 && Enum.TryParse(cells[0], out JoinFeature feature) && seen.Add(feature))
            {
                weights[(int)feature] = double.Parse(cells[3], CultureInfo.InvariantCulture);
                groups[(int)feature] = Enum.Parse<JoinGroup>(cells[1]);
            }
        }

        return seen.Count == count ? (weights, groups) : throw new InvalidOperationException($"{Resource} has {seen.Count} of {count} features.");
    }
}
