namespace Casus.Sources.Watching;

/// <summary>Which redirects are followed.</summary>
internal static class RedirectRule
{
    /// <summary>Where a redirect leads.</summary>
    /// <param name="from">The address that redirects.</param>
    /// <param name="location">Where to, as written.</param>
    /// <returns>Null where it is not followed; <see cref="Refusal"/> says why.</returns>
    public static Uri? Next(Uri from, string location)
    {
        if (location.Length == 0 || !Uri.TryCreate(from, location, out var next) || !IsWeb(next) || next.UserInfo.Length > 0)
        {
            return null;
        }

        bool isLessSecure = from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp;
        // Fragments are the reader's affair (RFC 9110 section 10.2.2) and would make a loop look like a new address.
        return isLessSecure ? null : next.Fragment.Length == 0 ? next : new UriBuilder(next) { Fragment = "" }.Uri;
    }

    /// <summary>Why a redirect is not followed.</summary>
    /// <param name="from">The address that redirects.</param>
    /// <param name="location">Where to, as written.</param>
    public static string Refusal(Uri from, string location)
    {
        if (location.Length == 0)
        {
            return "it redirects without saying where to";
        }

        string shown = PlainText.Of(location);
        return Uri.TryCreate(from, location, out var next) && IsWeb(next) && next.UserInfo.Length == 0
            ? $"it redirects from https to http ({shown}), which anybody on the way could read and change"
            : $"it redirects to '{shown}'; expected an address that begins with http:// or https:// and names no user";
    }

    /// <summary>True for http and https and a host that can be asked for by name.</summary>
    /// <param name="url">An address.</param>
    public static bool IsWeb(Uri url) =>
        url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0 && HasName(url);

    // What is written in letters of other scripts must have a form in plain ones (IDNA), which is worked out only when asked for.
    private static bool HasName(Uri url)
    {
        try
        {
            return url.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
