using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Operators, conversions and text: results that are computed.</summary>
internal sealed class OperatorFlow(BodyWalker walker)
{
    public FlowValue Conversion(IConversionOperation conversion)
    {
        FlowValue value = walker.Evaluate(conversion.Operand);
        return conversion.OperatorMethod is { } method
            ? walker.Calls.Call(new FlowCall(method, Instance: null, FlowValue.Empty, [new FlowArgument(method.Parameters[0], conversion.Operand, value)], conversion.Syntax, method.Name))
            : value;
    }

    public FlowValue Unary(IUnaryOperation unary)
    {
        FlowValue value = walker.Evaluate(unary.Operand);
        return unary.OperatorMethod is { } method
            ? walker.Calls.Call(new FlowCall(method, Instance: null, FlowValue.Empty, [new FlowArgument(method.Parameters[0], unary.Operand, value)], unary.Syntax, method.Name))
            : FlowValue.DependingOn(value.Flatten(BodyWalker.StepAt(unary.Operand, unary.OperatorKind.ToString())));
    }

    /// <summary>A chain of operators is walked in a loop: generated or pasted code has chains of thousands.</summary>
    public FlowValue Binary(IBinaryOperation binary)
    {
        var chain = new Stack<IBinaryOperation>();
        IOperation first = binary;
        while (first is IBinaryOperation next && !next.ConstantValue.HasValue)
        {
            chain.Push(next);
            first = next.LeftOperand;
        }

        FlowValue left = walker.Evaluate(first);
        while (chain.Count > 0) left = Combine(chain.Pop(), left);
        return left;
    }

    public FlowValue Interpolation(IInterpolationOperation interpolation)
    {
        OriginSet origins = walker.Evaluate(interpolation.Expression).Flatten(BodyWalker.StepAt(interpolation.Expression, nameof(ToString)));
        return FlowValue.DependingOn(origins.Union(walker.Evaluate(interpolation.Alignment).Flatten()));
    }

    /// <summary>Code of a kind that is not followed: its value depends on all of its parts.</summary>
    public FlowValue Unknown(IOperation operation)
    {
        OriginSet origins = OriginSet.Empty;
        foreach (IOperation child in operation.ChildOperations)
        {
            FlowValue value = walker.Functions.Close(walker.Evaluate(child));
            origins = origins.Union(value.Flatten(BodyWalker.StepAt(child, child.Syntax.ToString())));
        }

        return FlowValue.DependingOn(origins);
    }

    private FlowValue Combine(IBinaryOperation binary, FlowValue left)
    {
        if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr) return ShortCircuit(binary, left);
        FlowValue right = walker.Evaluate(binary.RightOperand);
        bool isComparison = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (isComparison && IsNull(binary.RightOperand)) return FlowValue.DependingOn(left.Presence());
        if (isComparison && IsNull(binary.LeftOperand)) return FlowValue.DependingOn(right.Presence());
        if (binary.OperatorMethod is { } method && walker.Session.Find(method) is not null)
        {
            return walker.Calls.Call(new FlowCall(
                method,
                Instance: null,
                FlowValue.Empty,
                [new FlowArgument(method.Parameters[0], binary.LeftOperand, left), new FlowArgument(method.Parameters[1], binary.RightOperand, right)],
                binary.Syntax,
                method.Name));
        }

        string name = isComparison ? "==" : nameof(ToString);
        return FlowValue.DependingOn(left.Flatten(BodyWalker.StepAt(binary.LeftOperand, name)).Union(right.Flatten(BodyWalker.StepAt(binary.RightOperand, name))));
    }

    private FlowValue ShortCircuit(IBinaryOperation binary, FlowValue left)
    {
        OriginSet decided = left.Flatten();
        FlowEnvironment before = walker.Variables.Environment;
        walker.Control.Push(decided);
        FlowValue right = walker.Evaluate(binary.RightOperand);
        walker.Control.Pop();
        walker.Variables.Environment = walker.Variables.Environment.Join(before);
        return FlowValue.DependingOn(decided.Union(right.Flatten()));
    }

    private static bool IsNull(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false, IsImplicit: true } conversion) operation = conversion.Operand;
        return operation.ConstantValue is { HasValue: true, Value: null };
    }
}
