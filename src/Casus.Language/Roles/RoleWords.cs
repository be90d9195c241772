namespace Casus.Language.Roles;

/// <summary>The fixed phrases of news layout, in lower case. Phrases are compared at word borders, without case.</summary>
internal static class RoleWords
{
    /// <summary>Begin a pointer to another report, whatever follows.</summary>
    public static readonly string[] ReadMoreStarts =
    [
        "read more", "read also", "also read", "also see", "see also", "click here", "more on this story", "more from", "read the full",
        "read full", "read next", "must read", "recommended stories", "related stories", "related articles", "related news",
        "related coverage", "related content", "you may also like", "you might also like", "most read", "don't miss", "don’t miss",
        "sign up for", "subscribe to our", "subscribe now", "follow us on", "join our", "download our", "lesen sie auch",
        "lesen sie mehr", "mehr zum thema", "lire aussi", "à lire aussi", "a lire aussi", "lea también", "lea tambien", "leer más",
        "читайте также", "читать далее", "leggi anche", "leia também", "leia mais", "czytaj także", "lees ook", "اقرأ أيضا", "延伸阅读",
    ];

    /// <summary>Begin a pointer only when a colon, a bar or a dash follows, or when nothing follows.</summary>
    public static readonly string[] ReadMoreLabels =
    [
        "related", "more", "read", "watch", "listen", "video", "explainer", "in pictures", "in pics", "opinion", "analysis", "live",
        "live updates", "see more", "full story", "further reading", "see", "mehr", "lire", "по теме",
    ];

    /// <summary>End a pointer: a teaser cut off at its link.</summary>
    public static readonly string[] ReadMoreEnds = ["read more", "read more here", "continue reading", "click here", "[read more]", "full story here"];

    /// <summary>Begin a note of correction.</summary>
    public static readonly string[] CorrectionStarts =
    [
        "correction", "corrections", "clarification", "an earlier version of", "a previous version of", "an earlier report",
        "(corrects", "(this version corrects", "(this story corrects", "corrects ", "berichtigung", "rectificatif", "corrección", "fe de errata",
    ];

    /// <summary>Begin a sentence about this report; a note of correction when a <see cref="CorrectionVerbs"/> word follows.</summary>
    public static readonly string[] ThisReport =
    [
        "this story", "this article", "this report", "this post", "this page", "this piece", "this headline", "the headline", "editor's note", "editor’s note", "editors' note", "editors’ note", "note", "update",
    ];

    /// <summary>What is done to a report that was wrong.</summary>
    public static readonly PhraseSet CorrectionVerbs =
        ["corrected", "corrects", "correct a", "amended", "amends", "misstated", "misspelled", "misidentified", "clarified", "an earlier version", "a previous version", "incorrectly"];

    /// <summary>Begin a credit.</summary>
    public static readonly string[] CreditStarts =
    [
        "reporting by", "(reporting by", "additional reporting by", "(additional reporting", "writing by", "(writing by", "editing by",
        "(editing by", "edited by", "written by", "compiled by", "translated by", "with inputs from", "with input from", "(with inputs from",
        "(with input from", "with agency inputs", "(with agency inputs)", "with reporting by", "with files from", "contributed to this report",
        "published by", "posted by", "source:", "sources:", "copyright", "©", "(c) ", "all rights reserved", "staff writer",
        "published on", "published:", "first published", "last updated", "last modified", "updated:", "updated on", "posted on", "posted:",
    ];

    /// <summary>End a credit of one sentence.</summary>
    public static readonly string[] CreditEnds = ["contributed to this report", "contributed reporting", "contributed to this story", "contributed to this article"];

    /// <summary>News agencies as they sign.</summary>
    public static readonly string[] Agencies =
    [
        "afp", "ap", "reuters", "xinhua", "ani", "pti", "ians", "uni", "tass", "itar-tass", "ria novosti", "ria", "interfax", "dpa", "efe",
        "ansa", "anadolu", "anadolu agency", "aa", "bloomberg", "upi", "kyodo", "yonhap", "irna", "sana", "wafa", "app", "apa", "belga",
        "pa", "press association", "associated press", "the associated press", "agence france-presse", "agencies", "agency", "news agencies",
        "ukrinform", "news desk", "web desk", "staff", "staff reporter", "ddp", "cna", "bernama", "antara", "mena", "spa", "kuna", "qna", "kcna",
    ];

    /// <summary>Name a photograph's maker or keeper; anywhere in a caption.</summary>
    public static readonly PhraseSet PhotoMarks =
    [
        "ap photo", "afp photo", "reuters photo", "file photo", "file image", "file picture", "file pic", "photo by", "photo credit",
        "photo courtesy", "image credit", "image courtesy", "picture courtesy", "photo/", "getty images", "afp via", "via getty", "via ap",
        "via reuters", "via afp", "anadolu via", "epa-efe", "handout via", "handout photo", "shutterstock", "screengrab", "screenshot from",
        "photograph by", "representational image", "representative image", "pool photo", "pool via", "foto:", "agefotostock", "imago images",
    ];

    /// <summary>Begin a caption.</summary>
    public static readonly string[] CaptionStarts =
    [
        "photo:", "photos:", "image:", "picture:", "pictured", "file photo", "file -", "file –", "file —", "caption:", "in this photo", "in this file photo",
        "in this image", "in this picture", "in this handout", "in this screengrab", "in this frame grab", "a file photo", "this photo", "this image", "this picture", "this handout",
        "a view of", "an aerial view", "an aerial photograph", "a satellite image", "photograph:", "photo |", "image source", "photo by", "foto:", "bild:",
    ];

    /// <summary>Present-tense verbs of what people are seen doing in pictures; none that is a common noun or announces a date.</summary>
    public static readonly PhraseSet PictureVerbs =
    [
        "attends", "attend", "speaks", "speak", "stands", "stand", "shakes", "shake", "walks", "walk", "poses", "holds", "hold", "gestures",
        "listens", "listen", "addresses", "delivers", "sits", "sit", "gather", "gathers", "inspects", "inspect", "reacts", "carry", "carries",
        "mourn", "mourns", "chant", "smiles", "greets", "greet", "welcomes", "watches", "watch", "prays", "pray", "hugs", "salutes",
    ];

    /// <summary>Say where in a picture somebody stands.</summary>
    public static readonly PhraseSet PicturePlaces =
        ["(l)", "(r)", "(c)", "(left)", "(right)", "(centre)", "(center)", ", left,", ", right,", ", center,", ", centre,", "from left", "left to right", "from right", "in the background", "in the foreground", "foreground"];

    /// <summary>Days of the week.</summary>
    public static readonly PhraseSet Weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    /// <summary>Months, in full and as agencies shorten them.</summary>
    public static readonly PhraseSet Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    ];

    /// <summary>What may follow "in this" in a caption.</summary>
    public static readonly PhraseSet ThisPicture = ["photo", "image", "picture", "handout", "frame grab", "screengrab"];

    /// <summary>What a credit line may begin with.</summary>
    public static readonly PhraseSet PictureNouns = ["photo", "image", "picture", "photograph"];

    /// <summary>Words of running text that stand before no picture verb of a caption.</summary>
    public static readonly PhraseSet ClauseWords = ["said", "told", "has", "have", "had", "was", "were", "will", "would", "to", "that"];

    /// <summary>What a label of a correction may name.</summary>
    public static readonly PhraseSet CorrectedParts = ["paragraph", "headline", "spelling", "story", "report"];

    /// <summary>What a note of correction calls the report.</summary>
    public static readonly PhraseSet ReportNouns = ["this", "story", "article", "report", "headline", "post", "version", "piece"];
}
