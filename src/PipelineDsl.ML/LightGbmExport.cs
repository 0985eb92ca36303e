using System.Collections.Immutable;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace PipelineDsl.ML;

/// <summary>Microsoft.ML's trees as the core's.</summary>
internal static class LightGbmExport
{
    public static TreeEnsembleScorer Export(CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator> model, int width, float[] scales)
    {
        ImmutableArray<DecisionTree> trees = [.. model.SubModel.TrainedTreeEnsemble.Trees.Select(tree => Tree(tree, scales))];
        return new TreeEnsembleScorer(width, trees, PlattLink.Of(model.Calibrator));
    }

    private static DecisionTree Tree(RegressionTreeBase tree, float[] scales)
    {
        float[]? stand = MissingStandIns.Of(tree);
        int nodes = tree.NumberOfNodes;
        ImmutableArray<int> features = [.. tree.NumericalSplitFeatureIndexes];
        ImmutableArray<float> thresholds = [.. tree.NumericalSplitThresholds.Select((threshold, node) => threshold / scales[features[node]])];
        ImmutableArray<bool> missingLeft = [.. Enumerable.Range(0, nodes).Select(node => GoesLeft(tree.NumericalSplitThresholds[node], stand?[node]))];
        return new DecisionTree(features, thresholds, missingLeft, [.. tree.LeftChild], [.. tree.RightChild], [.. tree.LeafValues]);
    }

    /// <summary>
    /// Microsoft.ML compares a stand-in where the value is missing, or nothing (then missing goes right) where no node of the tree has one. A split at
    /// infinity is LightGBM's way to part the missing from all others, so they go right, although Microsoft.ML's own stand-in is lost in infinity there.
    /// </summary>
    private static bool GoesLeft(float threshold, float? standIn) => standIn is { } value && value <= threshold && !float.IsPositiveInfinity(threshold);
}
