namespace Casus.Tools.Train.Encoders;

/// <summary>Sizes and rates of the encoder's training.</summary>
internal sealed record EncoderOptions
{
    /// <summary>Width of a word.</summary>
    public int Word { get; init; } = 128;

    /// <summary>Width of one direction's state.</summary>
    public int Hidden { get; init; } = 160;

    /// <summary>Recurrent layers.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>Rows of the hashed table, a power of two.</summary>
    public int Hashed { get; init; } = 65536;

    /// <summary>Width of the views of a word in the tree heads.</summary>
    public int View { get; init; } = 128;

    /// <summary>Passes over the corpus.</summary>
    public int Passes { get; init; } = 36;

    /// <summary>Words of a batch and worker.</summary>
    public int BatchWords { get; init; } = 400;

    /// <summary>The highest learning rate.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>Share of numbers hidden between layers.</summary>
    public float Dropout { get; init; } = 0.33f;

    /// <summary>How many of the most frequent words have a vector.</summary>
    public int Vectors { get; init; } = 60_000;

    /// <summary>Weight of the names' loss.</summary>
    public float Names { get; init; } = 1f;

    /// <summary>Words of silver sentences in a pass, for each word of gold.</summary>
    public float SilverShare { get; init; } = 1f;

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 17;

    /// <summary>Reads options from a command line: <c>--passes 20</c> and so on.</summary>
    /// <param name="args">The command line.</param>
    public static EncoderOptions Parse(string[] args)
    {
        var d = new EncoderOptions();
        float Of(string name, float or) => Options.Values(args, "--" + name).FirstOrDefault() is { } value
            ? float.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : or;

        return new EncoderOptions
        {
            Word = (int)Of("word", d.Word),
            Hidden = (int)Of("hidden", d.Hidden),
            Layers = (int)Of("layers", d.Layers),
            Hashed = (int)Of("hashed", d.Hashed),
            View = (int)Of("view", d.View),
            Passes = (int)Of("passes", d.Passes),
            BatchWords = (int)Of("batch", d.BatchWords),
            Rate = Of("rate", d.Rate),
            Dropout = Of("dropout", d.Dropout),
            Vectors = (int)Of("vectors", d.Vectors),
            Names = Of("name-weight", d.Names),
            SilverShare = Of("silver-share", d.SilverShare),
            Seed = (int)Of("seed", d.Seed),
        };
    }
}
