using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Operators, conversions and text: results that are computed.</summary>
internal sealed class OperatorFlow(BodyWalker walker)
{
    public FlowValue Conversion(IConversionOperation conversion)
    {
        FlowValue value = walker.Evaluate(conversion.Operand);
        walker.Faults.Conversion(conversion, value);
        return conversion.OperatorMethod is { } method
            ? walker.Calls.Call(new FlowCall(method, Instance: null, FlowValue.Empty, [new FlowArgument(method.Parameters[0], conversion.Operand, value)], conversion.Syntax, method.Name))
            : value;
    }

    public FlowValue Unary(IUnaryOperation unary)
    {
        FlowValue value = walker.Evaluate(unary.Operand);
        if (unary.OperatorMethod is { } method)
        {
            return walker.Calls.Call(new FlowCall(method, Instance: null, FlowValue.Empty, [new FlowArgument(method.Parameters[0], unary.Operand, value)], unary.Syntax, method.Name));
        }

        FlowStep step = BodyWalker.StepAt(unary.Operand, unary.OperatorKind.ToString());
        FlowValue result = FlowValue.DependingOn(value.Flatten(step));
        if (unary.IsChecked && !result.Depends.IsEmpty) walker.Fault(result.Depends);
        return unary.OperatorKind is UnaryOperatorKind.Minus or UnaryOperatorKind.Plus or UnaryOperatorKind.BitwiseNegation ? result.Showing(value.Shown(step)) : result;
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

    /// <summary>Text with holes shows what is put into them.</summary>
    public FlowValue InterpolatedString(IInterpolatedStringOperation text)
    {
        OriginSet views = OriginSet.Empty;
        OriginSet origins = OriginSet.Empty;
        foreach (IInterpolatedStringContentOperation part in text.Parts)
        {
            if (part is not IInterpolationOperation hole)
            {
                origins = origins.Union(walker.Evaluate(part).Flatten());
                continue;
            }

            FlowStep step = BodyWalker.StepAt(hole.Expression, nameof(ToString));
            FlowValue value = walker.Evaluate(hole.Expression);
            origins = origins.Union(value.Flatten(step)).Union(walker.Evaluate(hole.Alignment).Flatten());
            if (InjectiveMembers.FormatShows(hole.FormatString)) views = views.Union(value.Shown(step));
        }

        return FlowValue.DependingOn(origins).Showing(views);
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

        if (operation is IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation && !origins.IsEmpty) walker.Fault(origins);
        return FlowValue.DependingOn(origins);
    }

    /// <summary>What arithmetic shows of its operands: all of one, when the other is fixed; text put together shows both.</summary>
    public static OriginSet ShownBy(BinaryOperatorKind kind, ITypeSymbol? type, (FlowValue Value, OriginSet Origins, FlowStep Step) left, (FlowValue Value, OriginSet Origins, FlowStep Step) right)
    {
        if (type?.SpecialType == SpecialType.System_String) return left.Value.Shown(left.Step).Union(right.Value.Shown(right.Step));
        bool isKept = kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract or BinaryOperatorKind.Multiply or BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.LeftShift
            || (kind == BinaryOperatorKind.Divide && type is not null && !FaultFlow.IsInteger(TypeFacts.WithoutNullable(type)));
        if (!isKept) return OriginSet.Empty;
        return right.Origins.IsEmpty ? left.Value.Shown(left.Step) : left.Origins.IsEmpty ? right.Value.Shown(right.Step) : OriginSet.Empty;
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
        (FlowStep leftStep, FlowStep rightStep) = (BodyWalker.StepAt(binary.LeftOperand, name), BodyWalker.StepAt(binary.RightOperand, name));
        (OriginSet leftOrigins, OriginSet rightOrigins) = (left.Flatten(leftStep), right.Flatten(rightStep));
        walker.Faults.Arithmetic(binary.OperatorKind, binary.IsChecked, binary.OperatorMethod, binary.Type, binary.RightOperand, leftOrigins, rightOrigins);
        return FlowValue.DependingOn(leftOrigins.Union(rightOrigins))
            .Showing(ShownBy(binary.OperatorKind, binary.Type, (left, leftOrigins, leftStep), (right, rightOrigins, rightStep)));
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
