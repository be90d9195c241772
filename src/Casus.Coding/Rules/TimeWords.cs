namespace Casus.Coding.Rules;

/// <summary>The words by which a language reckons one happening from another, from the lists <c>grammar-*</c>.</summary>
/// <param name="lists">The word lists by name.</param>
/// <param name="vocabulary">The shared words.</param>
internal sealed class TimeWords(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, Vocabulary vocabulary)
{
    private readonly int[] numbers = Numbers(lists, vocabulary); // numbers[i]: word number of i + 2

    /// <summary>Spans shorter than a day.</summary>
    public WordSet Hour { get; } = GrammarWords.Set(lists, vocabulary, "unit-hour");

    public WordSet Day { get; } = GrammarWords.Set(lists, vocabulary, "unit-day");

    public WordSet Week { get; } = GrammarWords.Set(lists, vocabulary, "unit-week");

    public WordSet Month { get; } = GrammarWords.Set(lists, vocabulary, "unit-month");

    public WordSet Year { get; } = GrammarWords.Set(lists, vocabulary, "unit-year");

    /// <summary>Nouns of the day before something: eve.</summary>
    public WordSet Eve { get; } = GrammarWords.Set(lists, vocabulary, "eve");

    /// <summary>Words between a measure and what came first.</summary>
    public WordSet After { get; } = GrammarWords.Set(lists, vocabulary, "link-after");

    /// <summary>Words between a measure and what came later.</summary>
    public WordSet Before { get; } = GrammarWords.Set(lists, vocabulary, "link-before");

    /// <summary>Words that make a day the one told of last.</summary>
    public WordSet That { get; } = GrammarWords.Set(lists, vocabulary, "that-day");

    /// <summary>Words that count one.</summary>
    public WordSet One { get; } = GrammarWords.Set(lists, vocabulary, "one");

    /// <summary>Verbs whose participle says where and when words were said: speaking in Oslo.</summary>
    public WordSet SpeechFrame { get; } = GrammarWords.Set(lists, vocabulary, "speech-frame");

    /// <summary>What a word counts; -1 for no small number.</summary>
    /// <param name="key">The word's number in the vocabulary.</param>
    /// <param name="form">Its form, for digits.</param>
    public int Count(int key, ReadOnlySpan<char> form) => One.Has(key) ? 1
        : form.Length is 1 or 2 && int.TryParse(form, out int digits) ? digits
        : key >= 0 && Array.IndexOf(numbers, key) is var index and >= 0 ? index + 2 : -1;

    private static int[] Numbers(IReadOnlyDictionary<string, IReadOnlyList<string>> lists, Vocabulary vocabulary) =>
        lists.TryGetValue("grammar-number", out var words) ? [.. words.Select(w => vocabulary.IndexOf(w))] : [];
}
