using Casus.Packs;

namespace Casus.Extraction.LanguageId;

/// <summary>
/// Decides in which language a report is, from what it says of itself and what its text shows, and whether an engine can read it.
/// Immutable and safe to share between threads. docs/guide/languages.md tells the rule.
/// </summary>
/// <param name="identifier">Tells the language of a text.</param>
/// <param name="engines">The languages that have an engine.</param>
public sealed class ReportLanguages(LanguageIdentifier identifier, IReadOnlyList<string> engines)
{
    // To lose a report that an engine can read is worse than to read one in vain.
    private const float Sure = 0.8f;            // of a language that nothing else speaks for
    private const float Likely = 0.5f;
    private const float Overrules = 0.9f;       // what a page says of itself
    private const float OverrulesEngine = 0.99f;
    private const int FewestLetters = 40;       // of a text that speaks clearly: a headline may be all names

    /// <summary>Loads the shipped model.</summary>
    /// <param name="pack">The data.</param>
    /// <param name="engines">The languages that have an engine.</param>
    /// <exception cref="FileNotFoundException">The data have no model.</exception>
    /// <exception cref="InvalidDataException">The model is broken.</exception>
    public static ReportLanguages Load(DataPack pack, params IReadOnlyList<string> engines) => new(LanguageIdentifier.Load(pack), engines);

    /// <summary>The language of a report.</summary>
    /// <param name="declared">What the page, feed or line says, or null.</param>
    /// <param name="text">The text.</param>
    /// <returns>
    /// A BCP 47 tag: the declared one where the text does not speak clearly against it, else the one found; <c>und</c> where the text may
    /// be in a language with an engine and may not.
    /// </returns>
    public string Decide(string? declared, ReadOnlySpan<char> text)
    {
        string? asked = LanguageTags.Clean(declared);
        var guess = identifier.Identify(text, asked);
        if ((asked is null || IsEngines(asked)) && !(IsEngines(guess.Tag) && guess.Confidence >= Likely) && EngineOfParagraphs(text) is { } engine)
        {
            return asked ?? engine;
        }

        if (asked is null)
        {
            return guess.Confidence >= (IsEngines(guess.Tag) ? Likely : Sure) ? guess.Tag
                : MayBeEngines(text) ? LanguageIdentifier.Undetermined
                : guess.Confidence >= Likely ? guess.Tag : LanguageIdentifier.Undetermined + "-" + identifier.ScriptOf(text);
        }

        if (LanguageTags.IsSameLanguage(asked, guess.Tag) || guess.Letters < FewestLetters)
        {
            return asked;
        }

        // A language that the identifier does not know cannot be refuted; only a text that an engine clearly can read counts.
        float against = identifier.Knows(asked) ? guess.Refuted : IsEngines(guess.Tag) ? guess.Confidence : 0;
        return against < (IsEngines(asked) || !identifier.Knows(asked) ? OverrulesEngine : Overrules) ? asked
            : guess.Confidence >= Likely ? guess.Tag : LanguageIdentifier.Undetermined + "-" + identifier.ScriptOf(text);
    }

    /// <summary>True when an engine can read a report: its language has one, or is undetermined and may be one that has.</summary>
    /// <param name="document">The report.</param>
    public bool HasEngine(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string language = document.Language ?? Decide(null, document.Text);
        return language == LanguageIdentifier.Undetermined ? MayBeEngines(document.Text) : IsEngines(language);
    }

    // The language with an engine that at least half of a text is in, paragraph by paragraph; or null. A long quotation in another
    // language can outweigh the whole.
    private string? EngineOfParagraphs(ReadOnlySpan<char> text)
    {
        string? engine = null;
        int letters = 0, engines = 0, paragraphs = 0;
        foreach (var range in text.Split('\n'))
        {
            var guess = identifier.Identify(text[range]);
            bool isEngines = IsEngines(guess.Tag) && guess.Confidence >= Likely;
            engine = isEngines ? guess.Tag : engine;
            letters += guess.Letters;
            engines += isEngines ? guess.Letters : 0;
            paragraphs += guess.Letters > 0 ? 1 : 0;
        }

        return paragraphs > 1 && engines >= FewestLetters && engines * 2 >= letters ? engine : null;
    }

    private bool IsEngines(string tag)
    {
        foreach (string engine in engines)
        {
            if (LanguageTags.IsSameLanguage(tag, engine))
            {
                return true;
            }
        }

        return false;
    }

    private bool MayBeEngines(ReadOnlySpan<char> text)
    {
        foreach (string engine in engines)
        {
            var guess = identifier.Identify(text, engine);
            if (guess.Refuted < (guess.Letters < FewestLetters ? OverrulesEngine : Overrules))
            {
                return true;
            }
        }

        return false;
    }
}
