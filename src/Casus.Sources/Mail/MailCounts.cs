using System.Globalization;

namespace Casus.Sources.Mail;

/// <summary>Counts what mails carry beside their text.</summary>
internal sealed class MailCounts
{
    /// <summary>Mails met.</summary>
    public int Mails { get; set; }

    /// <summary>Attachments: files, pictures and mails inside mails.</summary>
    public int Attachments { get; set; }

    /// <summary>The notice of attachments, or null when there were none.</summary>
    /// <param name="path">The file.</param>
    public Problem? Notice(string path) => Attachments == 0
        ? null
        : new Problem(Problems.KindUnknown, path, string.Create(CultureInfo.InvariantCulture, $"{Attachments} {(Attachments == 1 ? "attachment was" : "attachments were")} passed over"))
        {
            IsNotice = true,
        };
}
