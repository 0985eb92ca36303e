using System.Globalization;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Model;

/// <summary>The first error of a declaration. Its members are generated all the same, so that one mistake shows one error; they throw this.</summary>
/// <param name="RuleId">Such as <c>PDL1004</c>.</param>
/// <param name="Title">The rule in a sentence.</param>
internal sealed record DeclarationError(string RuleId, string Title)
{
    /// <summary>The error of a rule that is broken, or null for none.</summary>
    public static DeclarationError? Of(DiagnosticDescriptor? rule) => rule is null ? null : new(rule.Id, rule.Title.ToString(CultureInfo.InvariantCulture));
}
