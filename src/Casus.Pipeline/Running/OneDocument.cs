namespace Casus.Pipeline.Running;

/// <summary>The one broad catch of Casus: a fault of ours in one document becomes a problem, and the next document goes on.</summary>
internal static class OneDocument
{
    /// <summary>Does the work on one document.</summary>
    /// <param name="where">The document, as problems name it.</param>
    /// <param name="work">The work.</param>
    public static Outcome<T> Try<T>(string where, Func<Outcome<T>> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (Exception ex) when (ex is not OutOfMemoryException)
        {
            string at = ex.StackTrace?.Split('\n')[0].Trim() ?? "";
            return new Problem(Problems.DocumentFailed, where, $"{ex.GetType().Name}: {ex.Message} {at}".ReplaceLineEndings(" "));
        }
    }
}
