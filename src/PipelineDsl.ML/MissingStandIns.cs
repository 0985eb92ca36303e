using System.Reflection;
using Microsoft.ML.Trainers.FastTree;

namespace PipelineDsl.ML;

/// <summary>
/// What each node of a tree compares in place of a missing value. Microsoft.ML scores with it but publishes it nowhere, so that its private fields are
/// read; a version that has them no more is refused, since without them missing values would be scored wrong.
/// </summary>
internal static class MissingStandIns
{
    private static readonly FieldInfo? Inner = typeof(RegressionTreeBase).GetField("_tree", BindingFlags.Instance | BindingFlags.NonPublic);
    private static readonly FieldInfo? StandIns = Inner?.FieldType.GetField("DefaultValueForMissing", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);

    /// <summary>One value a node, or null when missing values are compared as they are.</summary>
    public static float[]? Of(RegressionTreeBase tree)
    {
        if (Inner is null || StandIns is null || StandIns.FieldType != typeof(float[]))
        {
            throw new NotSupportedException($"{typeof(RegressionTreeBase).Assembly.GetName()} keeps missing values in a way that this version of PipelineDsl.ML does not know. Use Microsoft.ML 5.0.1.");
        }

        return (float[]?)StandIns.GetValue(Inner.GetValue(tree));
    }
}
