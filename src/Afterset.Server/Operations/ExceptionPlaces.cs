using System.Text;

namespace Afterset.Server.Operations;

/// <summary>An exception for a log: types and places in the code, without its texts, which may repeat what somebody sent.</summary>
static class ExceptionPlaces
{
    internal static string Of(Exception problem)
    {
        var text = new StringBuilder();
        for (var one = problem; one is not null; one = one.InnerException!)
            text.AppendLine(one.GetType().FullName).AppendLine(one.StackTrace);
        return text.ToString().TrimEnd();
    }
}
