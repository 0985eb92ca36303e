using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Making objects, tuples, copies and collections.</summary>
internal sealed class CreationFlow(BodyWalker walker)
{
    public FlowValue Object(IObjectCreationOperation creation)
    {
        FlowValue value = creation.Constructor is { } constructor && creation.Type is { } type
            ? Construct(walker.Calls.Describe(constructor, instance: null, creation.Arguments, creation.Syntax, constructor.ContainingType.Name), type)
            : FlowValue.Empty;
        return Initialize(value, creation.Initializer);
    }

    public FlowValue Anonymous(IAnonymousObjectCreationOperation creation)
    {
        FlowValue value = FlowValue.Empty;
        foreach (IOperation initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment) value = value.With(target.Property, walker.Evaluate(assignment.Value));
        }

        return value;
    }

    public FlowValue Tuple(ITupleOperation tuple)
    {
        FlowValue value = FlowValue.Empty;
        var type = tuple.Type as INamedTypeSymbol ?? tuple.NaturalType as INamedTypeSymbol;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            FlowValue element = walker.Evaluate(tuple.Elements[i]);
            value = type is { IsTupleType: true } ? value.With(type.TupleElements[i], element) : value.Join(element);
        }

        return value;
    }

    public FlowValue With(IWithOperation with)
    {
        FlowValue value = walker.Evaluate(with.Operand);
        if (with.Type is { IsReferenceType: true, IsAnonymousType: false } type)
        {
            // A copy constructor of the user's own may make what it likes of the original.
            OriginSet copied = with.CloneMethod is { IsImplicitlyDeclared: true } && !HasOwnCopyConstructor(type) ? OriginSet.Empty : walker.Flatten(value);
            walker.Faults.Dereference(with.Operand, value);
            value = walker.Heap.Allocate(with.Syntax, type, walker.Heap.CopyOf(value).Under(copied)).Under(value.Depends);
        }

        return Initialize(value, with.Initializer);
    }

    public FlowValue Array(IArrayCreationOperation creation)
    {
        OriginSet sizes = OriginSet.Empty;
        foreach (IOperation size in creation.DimensionSizes) sizes = sizes.Union(walker.Flatten(walker.Evaluate(size)));
        if (!sizes.IsEmpty || creation.DimensionSizes.Any(size => !size.ConstantValue.HasValue)) walker.Control.Fail(sizes);
        FlowValue elements = walker.Evaluate(creation.Initializer);
        return creation.Type is { } type ? walker.Heap.Allocate(creation.Syntax, type, FlowValue.DependingOn(sizes).With(walker.Pseudo.Elements, elements)) : elements;
    }

    public FlowValue ArrayInitializer(IArrayInitializerOperation initializer) =>
        initializer.ElementValues.Aggregate(FlowValue.Empty, (all, element) => all.Join(walker.Evaluate(element)));

    public FlowValue Collection(ICollectionExpressionOperation creation)
    {
        FlowValue elements = FlowValue.Empty;
        OriginSet number = OriginSet.Empty;
        foreach (IOperation element in creation.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                elements = elements.Join(walker.Evaluate(element));
                continue;
            }

            FlowValue collection = walker.Evaluate(spread.Operand);
            ITypeSymbol? kind = spread.ElementType ?? TypeFacts.ElementOf(spread.Operand.Type);
            bool isText = spread.Operand.Type is { SpecialType: SpecialType.System_String };
            number = number.Union(isText ? walker.Flatten(collection) : walker.Dependencies.Number(collection, kind));
            elements = elements.Join(isText ? FlowValue.DependingOn(walker.Flatten(collection)) : walker.Dependencies.Elements(collection, kind));
            walker.Faults.Dereference(spread.Operand, collection);
        }

        if (creation.Type is not { } type) return elements;
        bool isPlain = type is IArrayTypeSymbol || type.TypeKind == TypeKind.Interface || type.IsRefLikeType || type is INamedTypeSymbol { Name: "List" or "ImmutableArray" or "ImmutableList" };
        if (!isPlain) number = number.Union(walker.Flatten(elements));
        return walker.Heap.Allocate(creation.Syntax, type, FlowValue.DependingOn(number).With(walker.Pseudo.Elements, elements), isExact: type is IArrayTypeSymbol);
    }

    /// <summary>A new object after its initializer has run.</summary>
    public FlowValue Initialize(FlowValue value, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null) return value;
        foreach (IOperation step in initializer.Initializers)
        {
            walker.ImplicitReceivers.Push(value);
            Initialize(step);
            value = walker.ImplicitReceivers.Pop();
        }

        return value;
    }

    /// <summary>The receiver of the initializer in hand becomes another value.</summary>
    public void Replace(FlowValue value)
    {
        walker.ImplicitReceivers.Pop();
        walker.ImplicitReceivers.Push(value);
    }

    private void Initialize(IOperation step)
    {
        switch (step)
        {
            case ISimpleAssignmentOperation { IsRef: true }:
                walker.IsBeyondFollowing = true;
                break;
            case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments.IsEmpty: true } target } assignment:
                SetProperty(target, walker.Evaluate(assignment.Value));
                break;
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation field } assignment:
                Store(field.Field, walker.Evaluate(assignment.Value));
                break;
            case IMemberInitializerOperation { InitializedMember: IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member } nested:
                FlowValue inner = walker.Members.Read(walker.ImplicitReceivers.Peek(), member.Member, step: null);
                FlowValue initialized = Initialize(inner, nested.Initializer);
                if (!ReferenceEquals(inner, initialized)) Store(member.Member, initialized);
                break;
            case ISimpleAssignmentOperation assignment:
                walker.Assignments.Assign(assignment.Target, walker.Evaluate(assignment.Value));
                break;
            default:
                FlowValue added = walker.Evaluate(step);
                if (step is not IInvocationOperation) Replace(walker.ImplicitReceivers.Peek().Under(walker.Flatten(added)));
                break;
        }
    }

    private void SetProperty(IPropertyReferenceOperation target, FlowValue given)
    {
        IPropertySymbol property = target.Property;
        FlowValue value = walker.ImplicitReceivers.Peek();
        if (property.SetMethod is { } setter && walker.Session.Find(setter) is { } summary)
        {
            var argument = new FlowArgument(setter.Parameters[setter.Parameters.Length - 1], Operation: null, given);
            var call = new FlowCall(setter, Instance: null, value, [argument], target.Syntax, property.Name);
            var application = new SummaryApplication(walker, summary, call) { Step = MemberFlow.StepAt(target) };
            application.Apply();
            if (summary.Effects.Parameters.TryGetValue(Place.Receiver, out FlowValue? left)) Replace(application.Of(left));
            return;
        }

        Store(property, given);

        // What a foreign class does with a property is not known: all of it may depend on the value.
        bool isOpaque = !walker.Session.Engine.Bodies.Declares(property) && property.ContainingType is { IsValueType: false, IsRecord: false, IsAnonymousType: false };
        if (isOpaque) walker.Heap.Taint(value, walker.Flatten(given));
    }

    private void Store(ISymbol member, FlowValue given)
    {
        FlowValue value = walker.ImplicitReceivers.Peek();
        if (member.ContainingType.IsValueType || !walker.Heap.Store(value, member, given)) Replace(value.With(member, given));
    }

    private FlowValue Construct(FlowCall call, ITypeSymbol type)
    {
        if (type.IsRefLikeType && call.Arguments.Any(argument => MayBeKept(argument.Parameter))) walker.IsBeyondFollowing = true;
        if (walker.Session.Find(call.Method) is not { } summary) return walker.Calls.ConstructUnknown(call, type);
        if (type.IsValueType)
        {
            var application = new SummaryApplication(walker, summary, call);
            application.Apply();
            return summary.Effects.Parameters.TryGetValue(Place.Receiver, out FlowValue? value) ? application.Of(value) : FlowValue.Empty;
        }

        HeapObject made = HeapObject.At(call.Site, type, isExact: true);
        new SummaryApplication(walker, summary, call) { Made = made }.Apply();
        if (!walker.Variables.Environment.Has(made)) walker.Heap.Allocate(made, FlowValue.Empty);
        return FlowValue.Of(made);
    }

    // A reference to a variable, or to what a variable refers to, can live on in what is made; one that is only handed out cannot.
    private static bool MayBeKept(IParameterSymbol? parameter) => parameter is { RefKind: RefKind.Ref } or { RefKind: RefKind.Out, Type.IsRefLikeType: true };

    private static bool HasOwnCopyConstructor(ITypeSymbol type) =>
        ((INamedTypeSymbol)type).InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters.Length == 1
            && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type));
}
