using Casus.Extraction.LanguageId;
using Xunit;

namespace Casus.Tests.Extraction.LanguageId;

/// <summary>Which texts are read as English.</summary>
public sealed class EnglishTestTests
{
    [Theory]
    [InlineData("NATO bombed Serbian positions around Sarajevo.")]
    [InlineData("Farmers block highway near Hisar")]
    [InlineData("Police arrested forty protesters after clashes in the capital on Monday.")]
    public void A_headline_without_function_words_is_English(string text) => Assert.True(EnglishTest.IsEnglish(text));

    [Theory]
    [InlineData("El presidente de México visitó Cuba el lunes para hablar con los ministros.")]
    [InlineData("Berlin verhängt neue Sanktionen gegen Moskau und die Bank.")]
    [InlineData("Le ministre a rencontré son homologue dans la capitale.")]
    [InlineData("Президент прибыл в Минск на переговоры.")]
    public void A_sentence_of_another_language_is_not(string text) => Assert.False(EnglishTest.IsEnglish(text));
}
