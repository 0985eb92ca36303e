namespace PipelineDsl.Generators.Parsing;

/// <summary>Names of members that are generated into a pipeline or feature set, and of those every object has.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> s_names = new(StringComparer.Ordinal)
    {
        "Values", "State", "Width", "FeatureNames", "SlotNames", "Description", "Definition", "Assumptions", "Compute", "Encode", "Transform", "Fit", "FitTransform", "Trace", "EncodeRows", "EncodeColumns", "EncodeSparse", "SparseWidth", "ComputeRows", "TransformRows", "Save", "Load",
        "FittedEncoders", "DeclaredEncoders", "CrossFittedEncoders", "ReportOutcomes", "DeclaredPlan", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
        "PrintMembers", "Deconstruct",
    };

    public static bool Contains(string name) => s_names.Contains(name) || name.StartsWith("FitPass", StringComparison.Ordinal);
}
