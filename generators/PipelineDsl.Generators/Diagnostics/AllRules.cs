using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>Every rule there is.</summary>
internal static class AllRules
{
    /// <summary>All descriptors, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
    [
        .. SchemaRules.All, .. PipelineRules.All, .. ModelRules.All, .. RuntimeRules.All, .. LabelingDeclarationRules.All,
        .. LeakageRules.All, .. LabelingRules.All, .. SplitRules.All, .. SelectionRules.All, .. IdentityRules.All, .. AssumptionRules.All, .. UsageRules.All,
        .. SkewRules.All, .. AllocationRules.All,
    ];
}
