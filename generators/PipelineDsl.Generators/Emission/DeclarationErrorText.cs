using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Emission;

/// <summary>What the members of a declaration with errors do.</summary>
internal static class DeclarationErrorText
{
    /// <summary>A throw expression that names the rule.</summary>
    public static string Throw(DeclarationError error, string fullName) =>
        $"throw new global::System.InvalidOperationException({CSharpLiteral.Of($"{error.RuleId}: the declaration of {fullName} has an error: {error.Title}.")})";
}
