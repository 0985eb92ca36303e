namespace PipelineDsl.Generators.Diagnostics;

/// <summary>Where rules are explained.</summary>
internal static class RulePages
{
    private const string Pages = "https://github.com/pipelinedsl/pipelinedsl/blob/main/analyzers/rules/";

    /// <summary>The page that explains a rule.</summary>
    public static string HelpLink(string id) => Pages + id + ".md";
}
