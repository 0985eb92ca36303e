using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Generators.Diagnostics;

/// <summary>PDL11xx: how features, aggregates and pipelines are declared.</summary>
internal static class PipelineRules
{
    public static DiagnosticDescriptor NotAStaticMethod { get; } = new(
        "PDL1101",
        "A feature must be a plain static method",
        "'{0}' must be a static method with a body and without type parameters, to be a [{1}]",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1101"));

    public static DiagnosticDescriptor UnsupportedFeatureType { get; } = new(
        "PDL1102",
        "The type of a feature is not supported",
        "'{0}' returns '{1}', which cannot be a feature; return a number, bool, enum, string, time or vector of float, one that may be null, or a tuple of them",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1102"));

    public static DiagnosticDescriptor UnknownParameter { get; } = new(
        "PDL1103",
        "A parameter of a feature is not understood",
        "The parameter '{0}' of '{1}' {2}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1103"));

    public static DiagnosticDescriptor UnknownFeature { get; } = new(
        "PDL1104",
        "[From] names what is not there",
        "[From] cannot find '{0}': {1}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1104"));

    public static DiagnosticDescriptor FromTypeDiffers { get; } = new(
        "PDL1105",
        "A [From] parameter has another type than the feature",
        "The parameter '{0}' is '{1}', but the value of '{2}' is '{3}'",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1105"));

    public static DiagnosticDescriptor FeatureCycle { get; } = new(
        "PDL1106",
        "Features depend on one another in a circle",
        "'{0}' depends on itself: {1}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1106"));

    public static DiagnosticDescriptor ReservedName { get; } = new(
        "PDL1107",
        "The name of a feature is reserved",
        "'{0}' is the name of a generated member of the class; call the method something else",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1107"));

    public static DiagnosticDescriptor DuplicateName { get; } = new(
        "PDL1108",
        "Two features have one name",
        "There are two features of the name '{0}'; rename one of them",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1108"));

    public static DiagnosticDescriptor RowIsNoSchema { get; } = new(
        "PDL1109",
        "The row of a pipeline is no schema",
        "'{0}' is no schema, so '{1}' has no columns to read: put [FeatureSchema] on it",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1109"));

    public static DiagnosticDescriptor EncoderDoesNotFit { get; } = new(
        "PDL1110",
        "An encoder does not fit",
        "[{0}] does not fit '{1}': {2}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1110"));

    public static DiagnosticDescriptor NeedsEncoder { get; } = new(
        "PDL1111",
        "A feature that is no number needs an encoder",
        "'{0}' is '{1}', which is no number: add an encoder such as [OneHot]",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1111"));

    public static DiagnosticDescriptor EncoderWidth { get; } = new(
        "PDL1112",
        "An encoder has an impossible width",
        "[{0}] on '{1}' would take {2} slots; {3}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1112"));

    public static DiagnosticDescriptor AggregateWithoutTime { get; } = new(
        "PDL1113",
        "An aggregate needs an event time",
        "'{0}' is an aggregate over time, but '{1}' has no [EventTime] column",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1113"));

    public static DiagnosticDescriptor UnknownKey { get; } = new(
        "PDL1114",
        "A key column does not fit",
        "'{0}' cannot be the key of '{1}': {2}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1114"));

    public static DiagnosticDescriptor AmbiguousKey { get; } = new(
        "PDL1115",
        "An aggregate does not say its key",
        "'{0}' does not say its key, and '{1}' has {2}; name it with Key = [nameof(...)], or write Key = [] for all rows",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1115"));

    public static DiagnosticDescriptor UnsupportedAggregateType { get; } = new(
        "PDL1116",
        "The value of an aggregate has an unsupported type",
        "'{0}' returns '{1}', which cannot be aggregated; return bool, an integer, float or double, or one that may be null",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1116"));

    public static DiagnosticDescriptor EmptyAggregate { get; } = new(
        "PDL1117",
        "An aggregate yields nothing",
        "'{0}' yields nothing: {1}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1117"));

    public static DiagnosticDescriptor AsOfDoesNotFit { get; } = new(
        "PDL1120",
        "A look-up of another row does not fit",
        "[AsOf] on '{0}' does not fit: {1}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1120"));

    public static DiagnosticDescriptor NotAFeatureSet { get; } = new(
        "PDL1121",
        "What is used is no feature set over the same row",
        "'{0}' cannot be used by '{1}': {2}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1121"));

    public static DiagnosticDescriptor NoFeatures { get; } = new(
        "PDL1122",
        "There is no feature",
        "'{0}' declares no feature: add a static method with [Feature] or [Aggregate]",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1122"));

    public static DiagnosticDescriptor EncoderTarget { get; } = new(
        "PDL1123",
        "An encoder is for a value that is not there",
        "[{0}] on '{1}' is for '{2}', which is none of its values: {3}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1123"));

    public static DiagnosticDescriptor NotBodyless { get; } = new(
        "PDL1124",
        "A member that is all declaration has no body",
        "'{0}' must be written 'static partial void {0}();', to be a [{1}]",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1124"));

    public static DiagnosticDescriptor ColumnsDoNotFit { get; } = new(
        "PDL1125",
        "Columns cannot be features as they are",
        "[Columns] on '{0}' {1}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1125"));

    public static DiagnosticDescriptor CrossDoesNotFit { get; } = new(
        "PDL1126",
        "A cross of features does not fit",
        "[Cross] on '{0}' {1}",
        RuleCategories.Pipeline,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePages.HelpLink("PDL1126"));

    /// <summary>All of the family, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotAStaticMethod, UnsupportedFeatureType, UnknownParameter, UnknownFeature, FromTypeDiffers, FeatureCycle, ReservedName,
        DuplicateName, RowIsNoSchema, EncoderDoesNotFit, NeedsEncoder, EncoderWidth, AggregateWithoutTime, UnknownKey, AmbiguousKey,
        UnsupportedAggregateType, EmptyAggregate, AsOfDoesNotFit, NotAFeatureSet, NoFeatures, EncoderTarget, NotBodyless, ColumnsDoNotFit, CrossDoesNotFit,
    ];
}
