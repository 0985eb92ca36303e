namespace PipelineDsl.Tests.Scoring;

public class DecisionTreeTests
{
    [Fact]
    public void Constructor_with_one_leaf_is_a_tree() => Assert.Equal([5.0], new DecisionTree([], [], [], [], [], [5]).LeafValues);

    [Fact]
    public void Constructor_with_arrays_that_are_no_tree_is_refused()
    {
        Refused("leaves", () => new DecisionTree([0], [0], [true], [~0], [~1], [1]));
        Refused("one threshold", () => new DecisionTree([0], [], [true], [~0], [~1], [1, 2]));
        Refused("two parents", () => new DecisionTree([0], [0], [true], [~0], [~0], [1, 2]));
        Refused("two parents", () => new DecisionTree([0, 0], [0, 0], [true, true], [0, ~0], [~1, ~2], [1, 2, 3]));
        Refused("does not exist", () => new DecisionTree([0], [0], [true], [~0], [~7], [1, 2]));
        Refused("cannot be reached", () => new DecisionTree([0, 0], [0, 0], [true, true], [~0, ~2], [~1, 1], [1, 2, 3]));
        Refused("slot is negative", () => new DecisionTree([-1], [0], [true], [~0], [~1], [1, 2]));
        Refused("not a number", () => new DecisionTree([0], [float.NaN], [true], [~0], [~1], [1, 2]));
        Refused("not a number", () => new DecisionTree([0], [0], [true], [~0], [~1], [1, double.NaN]));
    }

    private static void Refused(string expected, Func<DecisionTree> make) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(make).Message, StringComparison.Ordinal);
}
